import { expect, it } from 'vitest'
import { whenPossible } from './when-possible.server.ts'

const away = () => Object.assign(new Error('connect'), { code: 'ECONNREFUSED' })

it('gives up at once what no waiting helps', async () => {
  let tries = 0
  const refused = whenPossible(() => {
    tries += 1
    return Promise.reject(new Error('Another process already works with it.'))
  }, 1)
  await expect(refused).rejects.toThrow('Another process')
  expect(tries).toBe(1)
})

it('waits for a database that is not there yet, but not for ever', async () => {
  let tries = 0
  const comes = () => Promise.resolve((tries += 1)).then(() => (tries < 4 ? Promise.reject(away()) : 'there'))
  expect(await whenPossible(comes, 1)).toBe('there')
  tries = 0
  const never = () => Promise.resolve((tries += 1)).then(() => Promise.reject(away()))
  await expect(whenPossible(never, 1)).rejects.toThrow('connect')
  expect(tries).toBe(15)
})
