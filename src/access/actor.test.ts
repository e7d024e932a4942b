import { describe, expect, test } from 'vitest';
import { type Id, type JurisdictionCode, parseJurisdiction } from '../kernel/id.ts';
import { ACTOR_ROLES, type Actor, type ActorRole, maySeeUnit, maySpeakFor, SPEAKING_ROLES } from './actor.ts';

const [own, other] = ['unt_370812_1', 'unt_370812_2'] as Id<'Unit'>[] as [Id<'Unit'>, Id<'Unit'>];
const actor = (role: ActorRole, unitScope: Actor['unitScope']): Actor => ({
  id: 'test',
  name: '测试',
  role,
  jurisdiction: parseJurisdiction('370812') as JurisdictionCode,
  unitScope,
});

describe('who may speak for a unit', () => {
  test.each(SPEAKING_ROLES)('a %s speaks for the units it is limited to and for no others', (role) => {
    expect(maySpeakFor(actor(role, [own]), own)).toBe(true);
    expect(maySpeakFor(actor(role, [own]), other)).toBe(false);
    expect(maySpeakFor(actor(role, []), own)).toBe(false);
    expect(maySpeakFor(actor(role, null), own)).toBe(false);
  });

  test.each(ACTOR_ROLES.filter((role) => !SPEAKING_ROLES.some((own) => own === role)))(
    '%s speaks for no unit, limited to it or not',
    (role) => {
      for (const scope of [null, [own], [own, other]]) expect(maySpeakFor(actor(role, scope), own)).toBe(false);
    },
  );

  test('what the principal must sign the liaison cannot', () => {
    expect(maySpeakFor(actor('UNIT_LIAISON', [own]), own, ['UNIT_PRINCIPAL'])).toBe(false);
    expect(maySpeakFor(actor('UNIT_PRINCIPAL', [own]), own, ['UNIT_PRINCIPAL'])).toBe(true);
    expect(maySpeakFor(actor('UNIT_PRINCIPAL', [own]), other, ['UNIT_PRINCIPAL'])).toBe(false);
  });

  test('seeing is not speaking: whoever is not limited sees every unit and speaks for none', () => {
    expect(maySeeUnit(actor('OWNER', null), own)).toBe(true);
    expect(maySpeakFor(actor('OWNER', null), own)).toBe(false);
  });
});
