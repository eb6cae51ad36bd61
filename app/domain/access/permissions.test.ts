import { describe, expect, it } from 'vitest'
import type { Asker } from './asker.ts'
import { can, mayEnter, PERMISSIONS, readable, type Action } from './permissions.ts'
import { ROLES } from './roles.ts'

function someone(part: Partial<Asker>): Asker {
  return {
    id: 'me',
    name: 'Contoh',
    email: 'a@contoh.test',
    username: null,
    title: null,
    agencyId: null,
    language: 'id',
    zone: 'Asia/Makassar',
    districtId: 'd1',
    districtName: 'Contoh',
    foundsDistricts: true,
    roles: [],
    teams: [],
    formerTeams: [],
    offices: [],
    ...part,
  }
}

const member = someone({
  roles: [{ role: 'participant', cohortId: 'c1' }],
  teams: [{ id: 't1', cohortId: 'c1', name: 'Tim 1', isLead: false, joinedAt: null }],
})
const here = { districtId: 'd1', cohortId: 'c1' }
const teamWork = { ...here, ownerKey: 'team:t1', submitted: true, handedInAt: new Date(2_000) }
const text = { ...here, teamId: 't1' }

describe('the permission table', () => {
  it('refuses everything to nobody and to a person without roles', () => {
    const everything = { ...teamWork, ...text }
    for (const action of Object.keys(PERMISSIONS) as Action[]) {
      // the table's own keys
      expect(mayEnter(null, action)).toBe(false)
      expect(can(null, action, everything)).toBe(false)
      expect(mayEnter(someone({}), action)).toBe(false)
      expect(can(someone({}), action, everything)).toBe(false)
      expect(readable(someone({}), action)).toBe(null)
    }
  })

  it('refuses the work of another team, another person, another cohort, another district', () => {
    expect(can(member, 'submission.write', teamWork)).toBe(true)
    expect(can(member, 'submission.write', { ...here, ownerKey: 'team:t2' })).toBe(false)
    expect(can(member, 'submission.write', { ...here, ownerKey: 'person:me' })).toBe(true)
    expect(can(member, 'submission.write', { ...here, ownerKey: 'person:other' })).toBe(false)
    expect(can(member, 'submission.write', { ...here, ownerKey: 'person:t1' })).toBe(false)
    expect(can(member, 'submission.write', { ...teamWork, cohortId: 'c2' })).toBe(false)
    expect(can(member, 'submission.write', { ...teamWork, districtId: 'd2' })).toBe(false)
  })

  it('refuses to be asked without the facts of its row', () => {
    // @ts-expect-error the district is a fact of every thing
    expect(can(member, 'home.read', {})).toBe(false)
    // @ts-expect-error a role that is held in a cohort counts only there
    expect(can(member, 'cohort.attend', { districtId: 'd1' })).toBe(false)
    // @ts-expect-error whose text is it
    expect(can(member, 'recommendation.write', here)).toBe(false)
    // @ts-expect-error whose work is it
    expect(can(member, 'submission.write', here)).toBe(false)
    const trainer = someone({ roles: [{ role: 'trainer', cohortId: 'c1' }] })
    // @ts-expect-error is it handed in
    expect(can(trainer, 'submission.read', { ...here, ownerKey: 'team:t1' })).toBe(false)
    for (const either of ['recommendation.write', 'recommendation.submit'] as const) {
      // @ts-expect-error of two actions the facts of both are asked
      expect(can(member, either, here)).toBe(false)
    }
  })

  it('does not let a role of one cohort widen what another role may see elsewhere', () => {
    const both = someone({
      roles: [
        { role: 'participant', cohortId: 'c1' },
        { role: 'trainer', cohortId: 'c2' },
      ],
      teams: member.teams,
    })
    const others = { ...teamWork, ownerKey: 'team:t9' }
    expect(can(both, 'submission.read', others)).toBe(false)
    expect(can(both, 'submission.read', { ...others, cohortId: 'c2' })).toBe(true)
    expect(can(both, 'submission.grade', others)).toBe(false)
    expect(can(both, 'submission.grade', { ...others, cohortId: 'c2' })).toBe(true)
  })

  it('refuses a role of a cohort that is held in none', () => {
    const nowhere = someone({ roles: [{ role: 'trainer', cohortId: null }] })
    expect(can(nowhere, 'assignment.oversee', here)).toBe(false)
    expect(readable(nowhere, 'assignment.oversee')).toBe(null)
  })

  it('refuses everybody a judgement on her own work and on the text of her own team', () => {
    const trainer = someone({ ...member, roles: [...member.roles, { role: 'trainer', cohortId: 'c1' }] })
    expect(can(trainer, 'submission.grade', teamWork)).toBe(false)
    expect(can(trainer, 'submission.grade', { ...teamWork, ownerKey: 'person:me' })).toBe(false)
    expect(can(trainer, 'submission.grade', { ...teamWork, ownerKey: 'team:t2' })).toBe(true)
    expect(can(trainer, 'submission.grade', { ...teamWork, ownerKey: 'team:t2', submitted: false })).toBe(
      false,
    )
    const office = [{ termId: 'o1', code: 'BUPATI', capacity: 'DEFINITIF' }]
    const held = (['secretariat', 'leader'] as const).map((role) => ({ role, cohortId: null }))
    const judge = someone({ ...member, roles: held, offices: office })
    for (const action of ['recommendation.verify', 'decision.decide', 'decision.queue'] as const) {
      expect(can(judge, action, text)).toBe(false)
      expect(can(judge, action, { ...text, teamId: 't2' })).toBe(true)
    }
    expect(can(judge, 'decision.read', text)).toBe(true)
  })

  it('leaves to who has left a team what it handed in with her, and nothing else of it', () => {
    const [from, to] = [new Date(1_000), new Date(3_000)]
    const stay = { id: 't1', cohortId: 'c1', name: 'Tim 1', joinedAt: from, leftAt: to, removed: false }
    const gone = someone({ roles: member.roles, formerTeams: [stay] })
    const handedIn = (at: number | null) => ({ ...teamWork, handedInAt: at === null ? null : new Date(at) })
    for (const [at, reads] of [
      [999, false],
      [1_000, true],
      [3_000, true],
      [3_001, false],
      [null, false],
    ] as const) {
      expect(can(gone, 'submission.read', handedIn(at))).toBe(reads)
      expect(can(gone, 'recommendation.read-kept', { ...text, handedInAt: handedIn(at).handedInAt })).toBe(
        reads,
      )
      expect(can(gone, 'submission.write', handedIn(at))).toBe(false)
    }
    expect(can(gone, 'submission.read', { ...handedIn(2_000), ownerKey: 'team:t2' })).toBe(false)
    expect(can(gone, 'submission.read', { ...handedIn(2_000), cohortId: 'c2' })).toBe(false)
    for (const action of [
      'recommendation.read-draft',
      'recommendation.write',
      'recommendation.submit',
    ] as const)
      expect(can(gone, action, text)).toBe(false)
    expect(can(gone, 'recommendation.read', { ...text, submitted: true })).toBe(false)
  })

  it('refuses a judgement on what a team wrote to whoever was in it, whatever she is now', () => {
    const stay = {
      id: 't1',
      cohortId: 'c1',
      name: 'Tim 1',
      joinedAt: null,
      leftAt: new Date(3_000),
      removed: true,
    }
    const office = [{ termId: 'o1', code: 'BUPATI', capacity: 'DEFINITIF' }]
    const held = ROLES.map((role) => ({ role, cohortId: role === 'trainer' ? 'c1' : null }))
    const judge = someone({ roles: held, offices: office, formerTeams: [stay] })
    expect(can(judge, 'submission.grade', teamWork)).toBe(false)
    expect(can(judge, 'submission.grade', { ...teamWork, ownerKey: 'team:t2' })).toBe(true)
    for (const action of ['recommendation.verify', 'decision.decide', 'decision.queue'] as const) {
      expect(can(judge, action, text)).toBe(false)
      expect(can(judge, action, { ...text, teamId: 't2' })).toBe(true)
    }
  })

  it('refuses unsubmitted text to all but its team and the secretariat', () => {
    for (const role of ROLES) {
      const asker = someone({ roles: [{ role, cohortId: role === 'participant' ? 'c1' : null }] })
      const reads = role === 'secretariat'
      expect(can(asker, 'recommendation.read', { ...text, submitted: false })).toBe(reads)
      expect(can(asker, 'recommendation.read-draft', text)).toBe(reads)
    }
    expect(can(member, 'recommendation.read', { ...text, submitted: false })).toBe(true)
    expect(can(member, 'recommendation.read-draft', text)).toBe(true)
  })

  it('lets only the lead of the team submit and only an office holder decide', () => {
    const lead = someone({
      ...member,
      teams: [{ id: 't1', cohortId: 'c1', name: 'Tim 1', isLead: true, joinedAt: null }],
    })
    expect(can(member, 'recommendation.submit', text)).toBe(false)
    expect(can(lead, 'recommendation.submit', text)).toBe(true)
    const leader = someone({ roles: [{ role: 'leader', cohortId: null }] })
    expect(can(leader, 'decision.decide', text)).toBe(false)
    const bupati = someone({ ...leader, offices: [{ termId: 'o1', code: 'BUPATI', capacity: 'DEFINITIF' }] })
    expect(can(bupati, 'decision.decide', text)).toBe(true)
    expect(can(bupati, 'decision.decide', { ...text, districtId: 'd2' })).toBe(false)
  })

  it('gives every role its Beranda, and no role everything', () => {
    for (const role of ROLES) {
      const asker = someone({ roles: [{ role, cohortId: null }] })
      expect(mayEnter(asker, 'home.read')).toBe(true)
      const allowed = (Object.keys(PERMISSIONS) as Action[]).filter((action) => mayEnter(asker, action)) // the table's own keys
      expect(allowed.length).toBeLessThan(Object.keys(PERMISSIONS).length)
    }
  })
})
