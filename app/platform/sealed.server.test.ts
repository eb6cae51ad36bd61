import { afterEach, expect, test } from 'vitest'
import { env } from './env.server.ts'
import { seal, unseal } from './sealed.server.ts'

const secret = env.secret
afterEach(() => {
  env.secret = secret
})

test('gives back what was sealed, to its owner and for its use alone', () => {
  const sealed = seal('JBSWY3DPEHPK3PXP', 'factor', 'rina')
  expect(sealed).not.toContain('JBSWY3DPEHPK3PXP')
  expect(unseal(sealed, 'factor', 'rina')).toBe('JBSWY3DPEHPK3PXP')
  expect(unseal(sealed, 'factor', 'budi')).toBeNull()
  expect(unseal(sealed, 'else', 'rina')).toBeNull()
  expect(seal('JBSWY3DPEHPK3PXP', 'factor', 'rina')).not.toBe(sealed)
})

test('opens nothing that was changed, cut, or sealed under another secret', () => {
  const sealed = seal('JBSWY3DPEHPK3PXP', 'factor', 'rina')
  const bytes = Buffer.from(sealed, 'base64url')
  for (const place of bytes.keys()) {
    const changed = Buffer.from(bytes)
    changed[place] = (changed[place] ?? 0) ^ 1
    expect(unseal(changed.toString('base64url'), 'factor', 'rina')).toBeNull()
  }
  for (let length = 0; length < bytes.length; length += 1)
    expect(unseal(bytes.subarray(0, length).toString('base64url'), 'factor', 'rina')).toBeNull()
  env.secret = 'another secret of an installation elsewhere'
  expect(unseal(sealed, 'factor', 'rina')).toBeNull()
})
