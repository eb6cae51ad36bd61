import { Link } from '@remix-run/react'
import { useEffect, useState } from 'react'
import { useTexts } from '#app/i18n/use-texts.tsx'
import { openDeviceCopies, type DeviceCopy } from '#app/platform/line/device-copies.ts'
import { plain } from '#app/platform/line/keeper-shape.ts'
import { leaving } from '#app/platform/line/leaving.ts'
import { livingNow } from '#app/platform/line/openings.ts'
import { Offers } from './field-news.tsx'
import { keptTexts } from './kept-texts.ts'
import { unsentPlaces, watchPlaces, type UnsentPlace } from './unsent-places.ts'
import { useCalmly } from './use-calmly.ts'
import { useLeftOn } from './use-left-on.ts'

export type UnsentHereProps = {
  /** The page, as a path. */
  page: string
  /** Texts that the server has: what is left of a form that is gone may have arrived as one of them. */
  arrived?: readonly string[]
  /** What the server holds of fields by their names: left there, the same is none of what was not sent. */
  stored?: Readonly<Record<string, string>>
  /** Hears of which fields something is left whose form is gone, to ask what the server holds of them. */
  found?: (fields: readonly string[]) => void
  /** No form of this page saves itself now: what one has left is shown too. */
  closed?: boolean
  /** Pages that belong to this one, where texts may wait of which nothing here would say anything. */
  below?: readonly { to: string; title: string }[]
  /** How a person reads what a field holds, where that is not a text alone. */
  words?: (field: string, value: string) => string
}

const NONE: ReadonlyMap<string, UnsentPlace> = new Map()
const NOWHERE: readonly never[] = []
const NO_FIELDS: Readonly<Record<string, string>> = {}

/**
 * Leads to the texts of this page that wait in a closed sheet and to those of the pages below it, and shows those whose
 * form is not there any more.
 */
export function UnsentHere({
  page,
  arrived = [],
  stored = NO_FIELDS,
  found,
  closed = false,
  below = NOWHERE,
  words = plainly,
}: UnsentHereProps) {
  const t = useTexts(keptTexts)
  const places = useCalmly(watchPlaces, unsentPlaces, () => NONE)
  const waiting = [...places].filter(([address, { waits }]) => waits && address.startsWith(`${page}#`))
  const { left, discard } = useLeft({ page, arrived, stored, closed }, [...places.keys()].join(' '))
  const alone = left.filter(isAlone)
  const fields = alone.map(({ field }) => field).join('\n')
  useEffect(() => {
    if (fields !== '') found?.(fields.split('\n'))
  }, [fields, found])
  const leftOn = useLeftOn(below.map(({ to }) => to))
  const leads = below.filter(({ to }) => leftOn.includes(to))
  if (waiting.length + leads.length + alone.length === 0) return null
  return (
    <div className="stack-2">
      {waiting.length + leads.length > 0 && (
        <p role="status" className="sm">
          {t.waitsHere}{' '}
          {waiting.map(([address, { title }]) => (
            <a key={address} className="more" href={address.slice(page.length)}>
              {title}
            </a>
          ))}
          {leads.map(({ to, title }) => (
            <Link key={to} className="more" to={to}>
              {title}
            </Link>
          ))}
        </p>
      )}
      {alone.length > 0 && (
        <Offers
          texts={alone.map((copy) => ({
            offer: {
              field: copy.field,
              value: copy.body.value,
              at: copy.at,
              aside: copy.body.aside === true,
              copy,
            },
            text: words(copy.field, copy.body.value),
            discard: () => discard(copy),
          }))}
        />
      )}
    </div>
  )
}

type Looked = Required<Pick<UnsentHereProps, 'page' | 'arrived' | 'stored' | 'closed'>>

function plainly(_field: string, value: string): string {
  return value
}

/** No field on this page, alive or still to come to life, keeps its text at that place. */
function isAlone({ address }: DeviceCopy): boolean {
  return !unsentPlaces().has(address) && !document.getElementById(address.split('#')[1] ?? '')
}

/** What is left of forms that are not on this page any more; looked for again whenever a form goes. */
function useLeft({ page, arrived, stored, closed }: Looked, forms: string) {
  const [left, setLeft] = useState<readonly DeviceCopy[]>([])
  const has = arrived.map(plain).join('\0')
  useEffect(() => {
    const writer = document.documentElement.dataset.orang
    if (!writer) return
    let gone = false
    void findLeft(writer, { page, closed, stored, arrived: has.split('\0') }).then(
      (found) => gone || setLeft(found),
    )
    function leave() {
      gone = true
      setLeft([])
    }
    leaving.addEventListener('leaving', leave)
    return () => {
      gone = true
      leaving.removeEventListener('leaving', leave)
    }
  }, [page, closed, has, stored, forms])
  function discard(copy: DeviceCopy) {
    const copies = openDeviceCopies(document.documentElement.dataset.orang ?? '')
    setLeft((before) => before.filter((one) => one !== copy))
    void copies.forget(copy).then(copies.close)
  }
  return { left, discard }
}

async function findLeft(writer: string, { page, closed, arrived, stored }: Looked): Promise<DeviceCopy[]> {
  const living = await livingNow()
  const copies = openDeviceCopies(writer)
  const now = Date.now()
  const addresses = (await copies.addresses(now)).filter(
    (address) => address.startsWith(`${page}#`) || (closed && address === page),
  )
  const found = (await Promise.all(addresses.map((address) => copies.of(address, now)))).flat()
  const left = found.filter((copy) => !living.includes(copy.opening.split('.')[0] ?? '') && isAlone(copy))
  // The server may have put it below the points that were ticked beside it.
  const has = ({ field, body }: DeviceCopy) =>
    // Of an emptied field there is nothing to read.
    plain(body.value) === '' ||
    plain(body.value) === plain(stored[field] ?? '') ||
    arrived.some((text) => `\n${text}`.endsWith(`\n${plain(body.value)}`))
  await Promise.all(left.filter(has).map((copy) => copies.forget(copy)))
  copies.close()
  return left.filter((copy) => !has(copy))
}
