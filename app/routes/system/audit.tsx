import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { pageTitle } from '#app/components/layout/page-title.ts'
import type { RouteHandle } from '#app/components/layout/root-data.ts'
import { Banner } from '#app/components/ui/banner.tsx'
import { Button } from '#app/components/ui/button.tsx'
import { EmptyState } from '#app/components/ui/empty-state.tsx'
import { Form } from '#app/components/ui/form.tsx'
import { KeyPager } from '#app/components/ui/key-pager.tsx'
import { Results } from '#app/components/ui/results.tsx'
import { PageHead } from '#app/components/ui/page-head.tsx'
import { Row, Rows } from '#app/components/ui/rows.tsx'
import { SelectField } from '#app/components/ui/select-field.tsx'
import { TextField } from '#app/components/ui/text-field.tsx'
import { Written } from '#app/components/ui/written.tsx'
import { guard } from '#app/domain/access/guard.server.ts'
import { activityWords } from '#app/domain/activity/words.ts'
import { faultSentence } from '#app/domain/activity/fault-words.ts'
import { listEvents } from '#app/domain/audit-trail/audit-trail.server.ts'
import { lastVerdict } from '#app/domain/audit-trail/verifying.server.ts'
import { kindOf } from '#app/domain/decisions/kinds.ts'
import { decisionWords } from '#app/domain/decisions/words.ts'
import { officeTitle } from '#app/domain/districts/office-title.ts'
import { systemTexts } from './texts.ts'
import { useTexts } from '#app/i18n/use-texts.tsx'
import { resultsOf } from '#app/i18n/results.ts'
import { paths } from '#app/paths.ts'
import { number } from '#app/platform/say/figures.ts'
import { spotOf, turnedTo } from '#app/platform/paging.ts'
import { dateTime } from '#app/platform/say/time.ts'

/** Running numbers have some twenty signs. */
const LONGEST_NUMBER = 60

export const handle: RouteHandle = { plain: true }
export const meta: MetaFunction<typeof loader> = ({ data: shown }) => pageTitle(shown?.title ?? '')

export async function loader({ request, context }: LoaderFunctionArgs) {
  const asker = await guard({ request, context }, 'audit.read')
  const { language } = asker
  const query = new URL(request.url).searchParams
  const { audit: t } = systemTexts[language]
  const { actions, things } = activityWords[language]
  const actionWords: Readonly<Record<string, string>> = actions
  const thingWords: Readonly<Record<string, string>> = things
  const wanted = query.get('tindakan') ?? ''
  const action = Object.hasOwn(actions, wanted) ? wanted : null
  const wantedNumber = (query.get('nomor') ?? '').trim().slice(0, LONGEST_NUMBER)
  const [{ events, before, after }, verdict] = await Promise.all([
    listEvents(asker, { action, number: wantedNumber || null, spot: spotOf(query) }),
    lastVerdict(),
  ])
  const shown = resultsOf(
    {
      title: t.title,
      count: t.total({ count: number(events.length, language) }),
      partial: before !== null || after !== null,
      filters: [action && actionWords[action], wantedNumber],
      turnedTo: turnedTo(query),
    },
    language,
  )
  return {
    title: shown.title,
    results: shown.line,
    action: action ?? '',
    wantedNumber,
    verdict: verdict && {
      whole: verdict.whole,
      title: (verdict.whole ? t.whole : t.broken)({ at: dateTime(new Date(verdict.at), asker) }),
      counts: t.counts({
        events: number(verdict.events, language),
        anchors: number(verdict.anchors, language),
      }),
      faults: verdict.faults.map((fault) =>
        faultSentence(fault, language, (moment) => dateTime(new Date(moment), asker)),
      ),
    },
    before,
    after,
    events: events.map((event) => {
      const by = event.by ?? (event.action === 'session.refuse' ? t.visitor : t.system)
      const thing = thingWords[event.objectType] ?? event.objectType
      return {
        number: t.number({ number: number(event.seq, language) }),
        at: dateTime(event.at, asker),
        what: actionWords[event.action] ?? event.action,
        who: event.actingFor ? t.actingFor({ by, principal: event.actingFor }) : by,
        about: event.about ? `${thing}: ${event.about}` : thing,
        of: event.recommendation && {
          title: event.recommendation.title,
          number: event.recommendation.number,
          to: paths.recommendation(event.recommendation.id),
        },
        decided: event.decision && {
          outcome: t.decided({
            kind: decisionWords[language].kinds[kindOf(event.decision)],
            office: officeTitle(
              { capacity: event.decision.capacity, office: { name: event.decision.office } },
              language,
            ),
            version: number(event.decision.version, language),
          }),
          why: event.decision.note,
        },
      }
    }),
  }
}

export default function Audit() {
  const { events, action, wantedNumber, verdict, before, after, results } = useLoaderData<typeof loader>()
  const { audit: t } = useTexts(systemTexts)
  const { actions } = useTexts(activityWords)
  const options = Object.entries(actions)
    .map(([value, label]) => ({ value, label }))
    .sort((a, b) => a.label.localeCompare(b.label))
  return (
    <>
      <PageHead title={t.title} lede={t.lede} />
      {verdict && (
        <Banner tone={verdict.whole ? 'ok' : 'danger'} title={verdict.title}>
          {verdict.whole ? (
            <p>{verdict.counts}</p>
          ) : (
            <>
              <p>{t.brokenNext}</p>
              <ul>
                {verdict.faults.map((fault) => (
                  <li key={fault}>{fault}</li>
                ))}
              </ul>
            </>
          )}
        </Banner>
      )}
      <Form
        method="get"
        className="filters gap-b"
        aria-label={t.filterLabel}
        key={`${action} ${wantedNumber}`}
      >
        <SelectField
          name="tindakan"
          label={t.filter}
          defaultValue={action}
          options={[{ value: '', label: t.all }, ...options]}
        />
        <TextField type="search" name="nomor" label={t.ofNumber} defaultValue={wantedNumber} />
        <Button>{t.apply}</Button>
      </Form>
      {events.length === 0 ? (
        <EmptyState results icon="history" title={t.none}>
          {t.noneNext}
        </EmptyState>
      ) : (
        <>
          <Results line={results} />
          <Rows dense ordered label={t.caption}>
            {events.map((event) => (
              <Row
                key={event.number}
                title={event.what}
                heading="h2"
                aside={<span className="quiet num">{event.number}</span>}
              >
                <p>{event.who}</p>
                {event.of && (
                  <p>
                    {event.of.number && <span className="num">{event.of.number} </span>}
                    <Link to={event.of.to}>
                      <Written text={event.of.title} />
                    </Link>
                  </p>
                )}
                {event.decided && <p>{event.decided.outcome}</p>}
                {event.decided?.why && (
                  <p>
                    <Written text={event.decided.why} />
                  </p>
                )}
                <p className="quiet num">
                  {event.at} · {event.about}
                </p>
              </Row>
            ))}
          </Rows>
        </>
      )}
      <KeyPager before={before} after={after} words={{ label: t.pages, previous: t.newer, next: t.older }} />
    </>
  )
}
