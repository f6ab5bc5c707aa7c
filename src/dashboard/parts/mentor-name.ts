import { useMentor } from '../api/mentors.ts';

/** The name of a mentor by id; a quiet word while it is not known. Answers from the cache where a page has it. */
export const useMentorName = (id: string | null, known?: string | null): string => {
  const mentor = useMentor(known == null ? id : null);
  return known ?? mentor.data?.name ?? (mentor.isPending && id !== null ? '…' : 'somebody');
};
