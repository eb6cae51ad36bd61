export const PAPERS = ['A4', 'F4'] as const
export type Paper = (typeof PAPERS)[number]

/** Of each line, in letters. */
export const LETTERHEAD_LINE = { max: 120 }

/** Under which head the district prints, and on which paper. */
export type Letterhead = {
  government: string
  agency: string
  address: string
  telephone: string
  web: string
  email: string
  paper: Paper
}

/** What a district has that has not written any of it. */
export const NO_LETTERHEAD: Letterhead = {
  government: '',
  agency: '',
  address: '',
  telephone: '',
  web: '',
  email: '',
  paper: 'A4',
}

/** The lines as they stand below each other; what was left empty leaves no gap. */
export function letterheadLines({ government, agency, address, telephone, web, email }: Letterhead) {
  return {
    names: [government, agency].filter(Boolean),
    reach: [address, [telephone, web, email].filter(Boolean).join(' · ')].filter(Boolean),
  }
}

/** Is there anything to print? */
function hasLines(letterhead: Letterhead): boolean {
  const { names, reach } = letterheadLines(letterhead)
  return names.length + reach.length > 0
}

/** As it stands on paper; null where there is nothing to print. */
export function headOf(letterhead: Letterhead) {
  return hasLines(letterhead) ? { ...letterheadLines(letterhead), paper: letterhead.paper } : null
}
