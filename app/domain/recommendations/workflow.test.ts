import { expect, test } from 'vitest'
import type { Asker } from '#app/domain/access/asker.ts'
import type { Role } from '#app/domain/access/roles.ts'
import {
  leadsOn,
  mayFire,
  NEEDS,
  statesAfter,
  STATUS_TABLE,
  STATUSES,
  statusesWaitingFor,
  TRANSITION_CODES as CODES,
  TRANSITIONS,
  TURNS,
  turnOf,
} from './workflow.ts'
import { workflowWords } from './workflow-words.ts'

const place = { districtId: 'd', cohortId: 'c', teamId: 't' }

function asker(role: Role, more: Partial<Asker> = {}): Asker {
  return {
    id: 'p',
    name: 'Contoh',
    email: 'p@contoh.test',
    username: null,
    title: null,
    districtId: 'd',
    districtName: 'Kabupaten Contoh',
    foundsDistricts: true,
    agencyId: null,
    language: 'id',
    zone: 'Asia/Makassar',
    roles: [{ role, cohortId: role === 'participant' ? 'c' : null }],
    teams: [],
    formerTeams: [],
    offices: [],
    ...more,
  }
}
const lead = asker('participant', {
  teams: [{ id: 't', cohortId: 'c', name: 'Tim', isLead: true, joinedAt: null }],
})
const member = asker('participant', {
  teams: [{ id: 't', cohortId: 'c', name: 'Tim', isLead: false, joinedAt: null }],
})
const secretariat = asker('secretariat')
const bupati = asker('leader', { offices: [{ termId: 'o', code: 'BUPATI', capacity: 'DEFINITIF' }] })

const fires = (who: Asker, status: string) => CODES.filter((code) => mayFire(who, code, { ...place, status }))

test('refuses every transition to roles without one, from every state', () => {
  for (const role of ['trainer', 'reviewer', 'aide', 'opd', 'steward', 'auditor', 'admin'] as const)
    for (const status of STATUSES) expect(fires(asker(role), status)).toEqual([])
  for (const status of STATUSES) expect(fires(member, status)).toEqual([])
})

test('refuses a lead, a secretariat and a Bupati of another district or team', () => {
  for (const who of [lead, secretariat, bupati])
    for (const status of STATUSES)
      for (const code of CODES) expect(mayFire(who, code, { ...place, districtId: 'x', status })).toBe(false)
  expect(mayFire(lead, 'submit', { ...place, teamId: 'x', status: 'DRAFT' })).toBe(false)
})

test('offers exactly what the issue of this release names', () => {
  expect(fires(lead, 'DRAFT')).toEqual(['submit', 'withdraw', 'discard'])
  expect(fires(lead, 'DISCARDED')).toEqual(['restore'])
  expect(fires(lead, 'RETURNED')).toEqual(['submit', 'withdraw'])
  expect(fires(lead, 'AWAITING_DECISION')).toEqual(['withdraw'])
  expect(fires(secretariat, 'SUBMITTED')).toEqual(['return-incomplete', 'escalate'])
  expect(fires(secretariat, 'DEFERRED')).toEqual(['resume'])
  expect(fires(bupati, 'AWAITING_DECISION')).toEqual([
    'approve',
    'approve-with-notes',
    'return-by-leader',
    'defer',
    'reject',
    'undo',
    'publish',
  ])
  for (const status of ['APPROVED', 'REJECTED', 'WITHDRAWN']) {
    for (const who of [lead, secretariat, bupati]) expect(fires(who, status)).toEqual([])
  }
})

test('says whose turn it is, since when and until when', () => {
  const since = new Date('2026-11-01')
  const row = {
    statusSince: since,
    windowClosesAt: new Date('2026-12-01'),
    deferredUntil: new Date('2027-01-01'),
  }
  expect(turnOf({ ...row, status: 'RETURNED' })).toEqual({ who: 'team', reason: 'mend', since, until: null })
  expect(turnOf({ ...row, status: 'AWAITING_DECISION' })).toMatchObject({
    who: 'leader',
    until: row.windowClosesAt,
  })
  expect(turnOf({ ...row, status: 'DEFERRED' })).toMatchObject({ who: 'clock', until: row.deferredUntil })
  expect(turnOf({ ...row, status: 'APPROVED' })).toMatchObject({ who: 'disposition', reason: 'dispose' })
  expect(turnOf({ ...row, status: 'REJECTED' })).toMatchObject({ who: 'nobody', reason: 'none' })
  expect(() => turnOf({ ...row, status: 'OTHER' })).toThrow()
})

test('every state waits for exactly one, and for nobody exactly when nothing follows but taking back', () => {
  expect(TURNS.flatMap(statusesWaitingFor).sort()).toEqual([...STATUSES].sort())
  for (const status of STATUSES)
    expect(STATUS_TABLE[status].turn === 'nobody').toBe(
      // What follows an approval is written outside: no transition of ours leads there.
      status !== 'APPROVED' && !CODES.some((code) => code !== 'restore' && leadsOn(code, status)),
    )
})

test('holds no state and no need ahead of its use', () => {
  const reached = new Set(['DRAFT', ...CODES.flatMap(statesAfter)])
  expect([...reached].sort()).toEqual([...STATUSES].sort())
  const asked = new Set(CODES.flatMap((code) => TRANSITIONS[code].needs))
  expect([...asked].sort()).toEqual([...NEEDS].sort())
})

test('has words for every row, every right and every need, in both languages, and no others', () => {
  const rights = new Set(CODES.map((code) => TRANSITIONS[code].who))
  for (const words of [workflowWords.id, workflowWords.en]) {
    expect(Object.keys(words.transitions)).toEqual(expect.arrayContaining(CODES))
    expect(Object.keys(words.transitions)).toHaveLength(CODES.length)
    expect(Object.keys(words.who).sort()).toEqual([...rights].sort())
    expect(Object.keys(words.needs).sort()).toEqual([...NEEDS].sort())
    for (const sentence of [words.transitions, words.who, words.needs].flatMap((all) => Object.values(all)))
      expect(sentence.trim()).not.toBe('')
  }
})
