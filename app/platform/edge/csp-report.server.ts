import { z } from 'zod'
import { withoutSecrets } from './request-log.server.ts'

const LONGEST = 4_000
const address = z.string().max(2_048).transform(withoutSecrets).optional()

const reportSchema = z.object({
  'csp-report': z.object({
    'document-uri': address,
    'blocked-uri': address,
    'effective-directive': z.string().max(60).optional(),
    'line-number': z.number().optional(),
  }),
})

/**
 * What of a browser's report may stand in the log: page, address, directive and line; never a query, the secret of a
 * link or a piece of the page. Null when it is no report.
 */
export function readCspReport(text: string) {
  if (text.length > LONGEST) return null
  const parsed = reportSchema.safeParse(jsonOf(text))
  if (!parsed.success) return null
  const report = parsed.data['csp-report']
  return {
    page: report['document-uri'],
    blocked: report['blocked-uri'],
    directive: report['effective-directive'],
    line: report['line-number'],
  }
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
