import { describe, expect, it } from 'vitest'
import type { Asker } from './asker.ts'
import { can, PERMISSIONS, type Action } from './permissions.ts'
import { ROLES } from './roles.ts'

function someone(part: Partial<Asker>): Asker {
  return {
    id: 'me',
    name: 'Contoh',
    email: 'a@contoh.test',
    title: null,
    agencyId: null,
    language: 'id',
    districtId: 'd1',
    districtName: 'Contoh',
    roles: [],
    teams: [],
    offices: [],
    ...part,
  }
}

const member = someone({
  roles: [{ role: 'participant', cohortId: 'c1' }],
  teams: [{ id: 't1', cohortId: 'c1', name: 'Tim 1', isLead: false }],
})
const here = { districtId: 'd1', cohortId: 'c1' }

describe('the permission table', () => {
  it('refuses everything to nobody and to a person without roles', () => {
    for (const action of Object.keys(PERMISSIONS) as Action[]) {
      // the table's own keys
      expect(can(null, action)).toBe(false)
      expect(can(someone({}), action)).toBe(false)
    }
  })

  it('refuses the work of another team, another person, another cohort, another district', () => {
    expect(can(member, 'submission.write', { ...here, teamId: 't1' })).toBe(true)
    expect(can(member, 'submission.write', { ...here, teamId: 't2' })).toBe(false)
    expect(can(member, 'submission.write', { ...here, personId: 'me' })).toBe(true)
    expect(can(member, 'submission.write', { ...here, personId: 'other', teamId: 't1' })).toBe(false)
    expect(can(member, 'submission.write', { ...here, cohortId: 'c2', teamId: 't1' })).toBe(false)
    expect(can(member, 'submission.write', { ...here, districtId: 'd2', teamId: 't1' })).toBe(false)
    expect(can(member, 'submission.read', { ...here })).toBe(false)
  })

  it('does not let a role of one cohort widen what another role may see elsewhere', () => {
    const both = someone({
      roles: [
        { role: 'participant', cohortId: 'c1' },
        { role: 'trainer', cohortId: 'c2' },
      ],
      teams: member.teams,
    })
    expect(can(both, 'submission.read', { ...here, teamId: 't2' })).toBe(false)
    expect(can(both, 'submission.read', { ...here, cohortId: 'c2', teamId: 't9' })).toBe(true)
    expect(can(both, 'submission.grade', { ...here, teamId: 't1' })).toBe(false)
  })

  it('lets only the lead of the team submit and only an office holder decide', () => {
    const lead = someone({ ...member, teams: [{ id: 't1', cohortId: 'c1', name: 'Tim 1', isLead: true }] })
    expect(can(member, 'recommendation.submit', { ...here, teamId: 't1' })).toBe(false)
    expect(can(lead, 'recommendation.submit', { ...here, teamId: 't1' })).toBe(true)
    const leader = someone({ roles: [{ role: 'leader', cohortId: null }] })
    expect(can(leader, 'decision.decide', here)).toBe(false)
    const bupati = someone({ ...leader, offices: [{ termId: 'o1', code: 'BUPATI', capacity: 'DEFINITIF' }] })
    expect(can(bupati, 'decision.decide', here)).toBe(true)
    expect(can(bupati, 'decision.decide', { ...here, districtId: 'd2' })).toBe(false)
  })

  it('gives every role its Beranda, and no role everything', () => {
    for (const role of ROLES) {
      const asker = someone({ roles: [{ role, cohortId: null }] })
      expect(can(asker, 'home.read')).toBe(true)
      const allowed = (Object.keys(PERMISSIONS) as Action[]).filter((action) => can(asker, action)) // the table's own keys
      expect(allowed.length).toBeLessThan(Object.keys(PERMISSIONS).length)
    }
  })
})
