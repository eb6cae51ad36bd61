import { expect, it } from 'vitest'
import { readCspReport } from './csp-report.server.ts'

it('refuses to keep the secret of a link, or anything it does not know, from a report', () => {
  const report = JSON.stringify({
    'csp-report': {
      'document-uri': 'https://aksis.example/undangan/rahasia?x=rahasia',
      'blocked-uri': 'https://evil.example/a.js?q=rahasia',
      'effective-directive': 'script-src-elem',
      'script-sample': 'rahasia',
      'line-number': 7,
    },
  })
  expect(readCspReport(report)).toEqual({
    page: 'https://aksis.example/undangan/…',
    blocked: 'https://evil.example/a.js',
    directive: 'script-src-elem',
    line: 7,
  })
})

it.each(['', 'null', '[]', '{"csp-report":7}', 'x'.repeat(5_000), '[{"type":"csp-violation"}]'])(
  'refuses what is no report: %.20s',
  (text) => {
    expect(readCspReport(text)).toBeNull()
  },
)
