import { useMutation, useQuery } from '@tanstack/react-query';
import { answered, api } from './client.ts';
import { everythingMayHaveChanged, queries } from './queries.ts';
import { Problem } from './problem.ts';
import type { Settings, SettingsChange } from './types.ts';

export type Policy = Settings['policy'];

export const useRules = () =>
  useQuery({ queryKey: ['rules'], queryFn: () => answered(api.GET('/api/v1/rules')), staleTime: 60_000 });

const change = async (make: (policy: Policy) => Policy, tries = 2): Promise<Settings> => {
  const { policy, version } = await answered(api.GET('/api/v1/settings'));
  const body: SettingsChange = { policy: make(policy), version };
  try {
    return await answered(api.PATCH('/api/v1/settings', { body }));
  } catch (error) {
    if (tries > 1 && error instanceof Problem && error.status === 409) return change(make, tries - 1);
    throw error;
  }
};

/** Changes numbers of the rulebook: one change after the other, each laid over what stands by then. */
export const useChangePolicy = () =>
  useMutation({
    scope: { id: 'policy' },
    mutationFn: (make: (policy: Policy) => Policy) => change(make),
    onSuccess: (settings) => {
      queries.setQueryData(['settings'], settings);
      return everythingMayHaveChanged();
    },
  });
