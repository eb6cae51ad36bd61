import { expect, it } from 'vitest'
import { shareOut } from './sharing-out.ts'

const works = Array.from({ length: 40 }, (_, index) => ({ id: `w${index}`, own: [] }))
const trainers = ['a', 'b', 'c'].map((id) => ({ id, has: 0 }))
const bySeed = (seed: number) => (id: string) =>
  String((Number(id.replace(/\D/g, '0')) * 7919 + seed * 31) % 1009).padStart(4, '0') + id

const countOf = (shared: Map<string, string>) =>
  ['a', 'b', 'c'].map((trainer) => [...shared.values()].filter((one) => one === trainer).length)

it('gives each as many as the others', () => {
  expect(countOf(shareOut(works, trainers, bySeed(1))).sort()).toEqual([13, 13, 14])
})

it('counts what somebody has already', () => {
  const busy = trainers.map((trainer) => (trainer.id === 'a' ? { ...trainer, has: 10 } : trainer))
  const [a = 0, ...others] = countOf(shareOut(works, busy, bySeed(1)))
  expect(a).toBeLessThanOrEqual(7)
  expect(others.map((count) => count - a - 10).every((more) => Math.abs(more) <= 1)).toBe(true)
})

it('gives the same to the same for one seed, and something else for another', () => {
  const once = [...shareOut(works, trainers, bySeed(1))]
  expect([...shareOut(works, trainers, bySeed(1))]).toEqual(once)
  expect([...shareOut(works, trainers, bySeed(2))]).not.toEqual(once)
})

it('gives nobody her own work, and leaves open what none may mark', () => {
  const own = [
    { id: 'w1', own: ['a', 'b'] },
    { id: 'w2', own: ['a', 'b', 'c'] },
  ]
  expect([...shareOut(own, trainers, bySeed(1))]).toEqual([['w1', 'c']])
})

it('stays even whichever work is somebody’s own', () => {
  for (let own = 0; own < 40; own += 1) {
    const given = works.map((work, index) => (index === own ? { ...work, own: ['b'] } : work))
    const shared = shareOut(given, trainers.slice(0, 2), bySeed(1))
    expect(countOf(shared).slice(0, 2)).toEqual([20, 20])
  }
})
