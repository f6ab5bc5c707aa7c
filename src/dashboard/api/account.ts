import { useMutation, useQuery } from '@tanstack/react-query';
import { api, Problem } from './client.ts';
import { queries } from './queries.ts';
import type { Account, Settings } from './types.ts';

/** Who is signed in; null for nobody. */
export const useAccount = () =>
  useQuery({
    queryKey: ['account'],
    staleTime: 5 * 60_000,
    queryFn: async () => {
      try {
        return (await api.get<{ account: Account }>('/auth/me')).account;
      } catch (error) {
        if (error instanceof Problem && error.status === 401) return null;
        throw error;
      }
    },
  });

const entered = ({ account }: { account: Account }) => {
  queries.clear();
  queries.setQueryData(['account'], account);
};

export const useSignIn = () =>
  useMutation({
    mutationFn: (given: { email: string; password: string }) => api.post<{ account: Account }>('/auth/sign-in', given),
    onSuccess: entered,
  });

export const useSignUp = () =>
  useMutation({
    mutationFn: (given: { email: string; password: string; name: string; timeZone: string }) =>
      api.post<{ account: Account }>('/auth/sign-up', given),
    onSuccess: entered,
  });

export const useSignOut = () =>
  useMutation({
    mutationFn: () => api.post<null>('/auth/sign-out'),
    onSuccess: () => {
      queries.clear();
      queries.setQueryData(['account'], null);
    },
  });

export const useAskReset = () =>
  useMutation({ mutationFn: (email: string) => api.post<null>('/auth/reset', { email }) });

export const useSetPassword = () =>
  useMutation({
    mutationFn: (given: { token: string; password: string }) => api.post<null>('/auth/reset/confirm', given),
  });

export const useSettings = () =>
  useQuery({ queryKey: ['settings'], queryFn: () => api.get<Settings>('/settings'), staleTime: 60_000 });

export const useChangeSettings = () =>
  useMutation({
    mutationFn: (change: Partial<Settings>) => api.patch<Settings>('/settings', change),
    onSuccess: (settings) => queries.setQueryData(['settings'], settings),
  });

export interface Token {
  id: string;
  name: string;
  createdAt: string;
  lastUsedAt?: string | null;
}

export const useTokens = () =>
  useQuery({ queryKey: ['tokens'], queryFn: () => api.get<{ items: Token[] }>('/auth/tokens') });

const tokensMoved = () => queries.invalidateQueries({ queryKey: ['tokens'] });

export const useMakeToken = () =>
  useMutation({
    mutationFn: (name: string) => api.post<{ id: string; token: string }>('/auth/tokens', { name }),
    onSuccess: tokensMoved,
  });

export const useDropToken = () =>
  useMutation({ mutationFn: (id: string) => api.remove<null>(`/auth/tokens/${id}`), onSuccess: tokensMoved });

export const useChangePassword = () =>
  useMutation({ mutationFn: (given: { old: string; new: string }) => api.post<null>('/auth/password', given) });

export const useLeave = () =>
  useMutation({
    mutationFn: (password: string) => api.remove<null>('/auth/me', { password }),
    onSuccess: () => {
      queries.clear();
      queries.setQueryData(['account'], null);
    },
  });
