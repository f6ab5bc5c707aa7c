import { expect, test } from '@jest/globals';
import { titleOf } from '../../../src/features/history/person-title.ts';

test.each([
  ['Kwame Osei', 'MD', [], 'Dr. Osei'],
  ['Kwame Osei', 'M.D., MPH', [], 'Dr. Osei'],
  ['Dr. Kwame Osei', null, [], 'Dr. Osei'],
  ['Prof. Ingrid van den Berg', null, [], 'Dr. van den Berg'],
  ['Luz de la Cruz Jr.', null, ['attending'], 'Dr. de la Cruz'],
  ['Osei', null, ['faculty'], 'Dr. Osei'],
  ['Dr. Osei', null, [], 'Dr. Osei'],
  ['Maria Delgado, MD', null, ['resident'], 'Dr. Delgado'],
  ['Ana-María Núñez', null, ['program-director'], 'Dr. Núñez'],
  ['Pat Moreau', null, ['coordinator'], 'Pat Moreau'],
  ['Ines Lind', 'RN', ['alumnus'], 'Ines Lind'],
  ['  Ines   Lind ', null, [], 'Ines Lind'],
  ['Dr.', null, [], 'Dr.'],
  ['שרה לוי', 'MD', [], 'Dr. לוי'],
] as const)('%s (%s, %j) is %s', (name, credentials, roles, title) => {
  expect(titleOf({ name, credentials, roles })).toBe(title);
});
