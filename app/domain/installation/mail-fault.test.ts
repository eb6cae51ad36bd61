import { expect, test } from 'vitest'
import { mailFaultOf } from './mail-fault.ts'

test.each([
  ['Error: The mail server did not take a mail: EAUTH 535', 'password', '535'],
  ['Error: The mail server did not take a mail: ETLS', 'encryption', null],
  ['Error: The mail server did not take a mail: EDNS', 'name', null],
  ['Error: The mail server did not take a mail: ETIMEDOUT', 'away', null],
  ['Error: The mail server did not take a mail: EENVELOPE 451', 'address', '451'],
  ['NotAgain: The mail server refuses the address: 550', 'address', '550'],
  ['Error: It took too long.', 'slow', null],
  ['Error: SMTP_URL is not set.', 'unset', null],
  ['Error: No mail is called "x".', 'other', null],
])('%s is said as %s', (said, fault, answer) => {
  expect(mailFaultOf(said)).toEqual({ fault, answer })
})
