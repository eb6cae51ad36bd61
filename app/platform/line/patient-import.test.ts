import { afterEach, expect, test, vi } from 'vitest'
import { lineNow, watchLine } from './patient-fetch.ts'
import { patientImport } from './patient-import.ts'

const told: string[] = []
const stop = watchLine(() => told.push(lineNow()))
afterEach(() => {
  vi.unstubAllGlobals()
  told.splice(0)
})

const broken = () => new TypeError('Failed to fetch dynamically imported module')
const serverSays = (answer: Response | Error) =>
  vi.stubGlobal('fetch', () => (answer instanceof Error ? Promise.reject(answer) : Promise.resolve(answer)))

test('asks again for a page that did not arrive, and says meanwhile that the line is away', async () => {
  serverSays(broken())
  const asked: string[] = []
  const load = (address: string) =>
    asked.push(address) < 3 ? Promise.reject(broken()) : Promise.resolve('the page')
  const leave = vi.fn()
  const ways = { load, wakes: new EventTarget(), pauses: [1] }
  expect(await patientImport('/assets/tugas.js', ways, leave)).toBe('the page')
  expect(asked).toEqual(['/assets/tugas.js', '/assets/tugas.js?1', '/assets/tugas.js?2'])
  expect(told).toEqual(['away', 'fine'])
  expect(leave).not.toHaveBeenCalled()
})

test('leaves the page when the server has another build', async () => {
  serverSays(new Response(null, { status: 404 }))
  const ways = { load: () => Promise.reject(broken()), wakes: new EventTarget(), pauses: [1] }
  await new Promise<void>((left) => void patientImport('/assets/tugas.js', ways, left))
  expect(told).toEqual([])
  stop()
})
