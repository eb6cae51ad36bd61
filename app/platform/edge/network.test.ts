import { expect, it } from 'vitest'
import { networkOf } from './network.ts'

it('refuses a fresh count to another address of the same line', () => {
  const line = networkOf('2001:db8:1:2::1')
  for (const other of ['2001:db8:1:2:ffff::9', '2001:0DB8:0001:0002:a:b:c:d', '2001:db8:1:2::1%eth0'])
    expect(networkOf(other)).toBe(line)
})

it('keeps lines apart', () => {
  expect(networkOf('2001:db8:1:3::1')).not.toBe(networkOf('2001:db8:1:2::1'))
  expect(networkOf('::1')).toBe('0:0:0:0::/64')
  expect(networkOf('2001::1')).toBe('2001:0:0:0::/64')
  expect(networkOf('64:ff9b::cb00:7107')).toBe('64:ff9b:0:0::/64')
})

it('counts an IPv4 address once, however it is written', () => {
  for (const written of ['::ffff:203.0.113.7', '::FFFF:cb00:7107', '::ffff:203.0.113.7%eth0'])
    expect(networkOf(written)).toBe('203.0.113.7')
  expect(networkOf('203.0.113.7')).toBe('203.0.113.7')
})

it('counts what is no address as it is written', () => {
  for (const written of ['', 'unknown', '203.0.113.7:80', '1:2:3:4:5:6:7:8:9'])
    expect(networkOf(written)).toBe(written)
})
