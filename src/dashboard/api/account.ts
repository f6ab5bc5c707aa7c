import { useMutation, useQuery } from '@tanstack/react-query';
import { answered, api } from './client.ts';
import { Problem } from './problem.ts';
import { queries } from './queries.ts';
import type { Account } from './types.ts';

/** Who is signed in; null for nobody. */
export const useAccount = () =>
  useQuery({
    queryKey: ['account'],
    staleTime: 5 * 60_000,
    queryFn: async () => {
      try {
        return (await answered(api.GET('/api/v1/auth/me'))).account;
      } catch (error) {
        if (error instanceof Problem && error.status === 401) return null;
        throw error;
      }
    },
  });

const now = (account: Account | null) => {
  queries.clear();
  queries.setQueryData(['account'], account);
};

interface Credentials {
  email: string;
  password: string;
}

export const useSignIn = () =>
  useMutation({
    mutationFn: (body: Credentials) => answered(api.POST('/api/v1/auth/sign-in', { body })),
    onSuccess: ({ account }) => now(account),
  });

export const useSignUp = () =>
  useMutation({
    mutationFn: (body: Credentials & { name: string; timeZone: string }) =>
      answered(api.POST('/api/v1/auth/sign-up', { body })),
    onSuccess: ({ account }) => now(account),
  });

export const useSignOut = () =>
  useMutation({ mutationFn: () => answered(api.POST('/api/v1/auth/sign-out')), onSuccess: () => now(null) });

export const useAskReset = () =>
  useMutation({ mutationFn: (email: string) => answered(api.POST('/api/v1/auth/reset', { body: { email } })) });

export const useSetPassword = () =>
  useMutation({
    mutationFn: (body: { token: string; password: string }) =>
      answered(api.POST('/api/v1/auth/reset/confirm', { body })),
  });

export const useChangePassword = () =>
  useMutation({
    mutationFn: (body: { old: string; new: string }) => answered(api.POST('/api/v1/auth/password', { body })),
  });

export const useLeave = () =>
  useMutation({
    mutationFn: (password: string) => answered(api.DELETE('/api/v1/auth/me', { body: { password } })),
    onSuccess: () => now(null),
  });
