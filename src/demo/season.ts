import type { CreateProgramDto } from '../features/programs/programs.dto.ts';

/** A season as somebody might have lived it; every person and place is invented. Times are told backwards from now. */

export const settings = {
  specialty: 'Family Medicine',
  medicalSchool: 'St. Brigid School of Medicine',
  aboutMe: 'I am a US citizen in my final year at St. Brigid School of Medicine, preparing for Family Medicine.',
  strengths: [
    { title: 'Continuity in a free clinic', evidence: 'Followed forty patients with diabetes over nine months.' },
    { title: 'Quality improvement', evidence: 'Halved missed insulin refills at the Alder Street clinic.' },
    { title: 'A first career in nursing', evidence: 'Three years on a medical ward before medical school.' },
  ],
};

/** Days before now on which each rotation began and ended. */
export const sites = [
  {
    key: 'alder',
    name: 'Alder Street Free Clinic',
    city: 'Dayton',
    rotation: { kind: 'core', begun: 190, ended: 148 },
  },
  {
    ...{ key: 'ridgeline', name: 'Ridgeline Community Hospital', city: 'Columbus' },
    rotation: { kind: 'sub-internship', begun: 75, ended: 47 },
  },
  { key: 'northmere', name: 'Northmere Easton Medical Center', city: 'Easton', rotation: null },
] as const;

export type SiteKey = (typeof sites)[number]['key'];

export const programs = {
  easton: {
    ...{ name: 'Northmere Easton Family Medicine', healthSystem: 'Northmere Health', tier: 'reach' },
    ...{ thankYouPolicy: 'allowed', postInterviewContact: 'unknown' },
    imgHistory: 'Two graduates of schools abroad among the residents named on its page.',
  },
  ridgeline: {
    ...{ name: 'Ridgeline Community Family Medicine', healthSystem: 'Ridgeline Health', tier: 'target' },
    ...{ thankYouPolicy: 'coordinator', postInterviewContact: 'coordinator' },
  },
  valley: { name: 'Alder Valley Family Medicine', tier: 'solid-base', thankYouPolicy: 'unknown' },
} satisfies Record<string, Omit<CreateProgramDto, 'specialty'>>;

export type ProgramKey = keyof typeof programs;
