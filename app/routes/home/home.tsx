import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData, useRouteLoaderData } from '@remix-run/react'
import { pageTitle, textsOfPage } from '#app/components/layout/page-title.ts'
import type { RootData, RouteHandle } from '#app/components/layout/root-data.ts'
import { UnsentQuizzes } from '#app/components/unsent-quizzes.tsx'
import { ButtonLink } from '#app/components/ui/button.tsx'
import { EmptyState } from '#app/components/ui/empty-state.tsx'
import { PageHead } from '#app/components/ui/page-head.tsx'
import { Pill } from '#app/components/ui/pill.tsx'
import { Row, Rows } from '#app/components/ui/rows.tsx'
import { Section } from '#app/components/ui/section.tsx'
import { Written } from '#app/components/ui/written.tsx'
import { mayEnter } from '#app/domain/access/permissions.ts'
import { guard } from '#app/domain/access/guard.server.ts'
import { learningStateFor } from '#app/domain/learning/progress.server.ts'
import { homeTexts } from './texts.ts'
import { useTexts } from '#app/i18n/use-texts.tsx'
import { dateLong } from '#app/platform/say/time.ts'
import { GlanceCounts, GlanceDays } from './glance.tsx'
import { glanceFor } from './glance.server.ts'
import { LearningCard, LearningProgress } from './learning.tsx'
import { learningView } from './learning-view.ts'
import { quietFor, type Quiet } from './quiet.ts'
import { turnsFor, type ShownTurn } from './turns.server.ts'

export const handle: RouteHandle = { plain: true }
export const meta: MetaFunction = ({ matches }) => pageTitle(textsOfPage(homeTexts, matches).title)

export async function loader({ request, context }: LoaderFunctionArgs) {
  const asker = await guard({ request, context }, 'home.read')
  const now = new Date()
  const [turns, learning, glance] = await Promise.all([
    turnsFor(asker, now),
    mayEnter(asker, 'lesson.complete') ? learningStateFor(asker, now) : null,
    glanceFor(asker, now),
  ])
  return {
    today: dateLong(now, asker),
    mine: turns.mine,
    others: turns.others,
    news: turns.news,
    done: turns.done,
    learning: learning && learningView(learning, asker),
    glance,
    quiet: quietFor(asker),
  }
}

/**
 * Beranda: what waits for me, since when, until when, one tap to it; then what I wait for from others, what there is at
 * present and what comes next, beside it where there is room.
 */
export default function Home() {
  const { today, mine, others, news, done, learning, glance, quiet } = useLoaderData<typeof loader>()
  const t = useTexts(homeTexts)
  return (
    <div className="cols flow">
      <div className="flow">
        <section aria-labelledby="giliran">
          <PageHead title={t.title} titleId="giliran" lede={t.context({ day: today, count: mine.length })} />
          {learning && <UnsentQuizzes quizzes={learning.begunQuizzes} />}
          {mine.length > 0 ? (
            <Turns turns={mine} />
          ) : (
            <NothingWaits quiet={!learning && others.length === 0 && news.length === 0 ? quiet : null} />
          )}
        </section>
        {news.length > 0 && <Decided news={news} />}
        {done.length > 0 && <Done turns={done} />}
        {learning?.next && <LearningCard next={learning.next} primary={mine.length === 0} />}
        {glance ? <GlanceCounts counts={glance.counts} /> : <OtherRooms />}
      </div>
      <div className="flow">
        {learning && <LearningProgress learning={learning} />}
        {others.length > 0 && <Others turns={others} />}
        {glance && <GlanceDays days={glance.days} />}
        {glance && <OtherRooms />}
      </div>
    </div>
  )
}

function Turns({ turns }: { turns: ShownTurn[] }) {
  const t = useTexts(homeTexts)
  return (
    <Rows mine ordered>
      {turns.map((turn, index) => (
        <Row
          key={turn.key}
          title={<Written text={turn.written} within={turn.title} />}
          heading="h2"
          action={
            <ButtonLink variant={index === 0 ? 'primary' : 'plain'} to={turn.action.to}>
              {turn.action.label}
            </ButtonLink>
          }
        >
          <p className="quiet">
            <Written text={turn.written} within={turn.note} />
          </p>
          <div className="line sm">
            {turn.due && (
              <Pill tone={turn.due.pressing ? 'warn' : 'plain'} icon="clock">
                {turn.due.text}
              </Pill>
            )}
            {turn.since && <span className="quiet">{t.waiting({ since: turn.since })}</span>}
          </div>
        </Row>
      ))}
    </Rows>
  )
}

function NothingWaits({ quiet }: { quiet: Quiet | null }) {
  const t = useTexts(homeTexts)
  return (
    <EmptyState
      icon="check-circle"
      title={t.emptyTitle}
      action={quiet ? <ButtonLink to={quiet.guide}>{t.toHelp}</ButtonLink> : undefined}
    >
      {quiet ? quiet.words : t.empty}
    </EmptyState>
  )
}

/** The phone's bar holds five rooms; the others are found here. */
function OtherRooms() {
  const t = useTexts(homeTexts)
  const root = useRouteLoaderData<RootData>('root')
  const rooms = root?.nav.filter((room) => room.wide) ?? []
  if (rooms.length === 0) return null
  return (
    <div className="phone">
      <Section id="ruang" title={t.otherRooms}>
        <Rows>
          {rooms.map((room) => (
            <Row key={room.to} title={room.label} to={room.to} />
          ))}
        </Rows>
      </Section>
    </div>
  )
}

/** What is behind her of a row of steps that is not at its end. */
function Done({ turns }: { turns: ShownTurn[] }) {
  const t = useTexts(homeTexts)
  return (
    <Section id="sudah" title={t.doneTitle}>
      <Rows>
        {turns.map(({ key, title, note, action }) => (
          <Row key={key} title={title} to={action.to} aside={<Pill tone="ok">{t.done}</Pill>}>
            <p className="quiet">{note}</p>
          </Row>
        ))}
      </Rows>
    </Section>
  )
}

const NEWS_TONES = { on: 'ok', back: 'warn', end: 'danger' } as const

/** What leaders decided of her team's work, as it was published. */
function Decided({ news }: { news: ShownTurn[] }) {
  const t = useTexts(homeTexts)
  return (
    <Section id="putusan" title={t.newsTitle}>
      <Rows>
        {news.map(({ key, title, note, action, news: told }) => (
          <Row
            key={key}
            title={<Written text={title} />}
            to={action.to}
            aside={
              told && (
                <Pill tone={NEWS_TONES[told.way]} icon="stamp">
                  {told.outcome}
                </Pill>
              )
            }
          >
            <p className="quiet">{note}</p>
            {told?.said && (
              <p className="whitespace-pre-line">
                <Written text={told.said} />
              </p>
            )}
            {told?.then && <p className="quiet">{told.then}</p>}
          </Row>
        ))}
      </Rows>
    </Section>
  )
}

function Others({ turns }: { turns: ShownTurn[] }) {
  const t = useTexts(homeTexts)
  return (
    <Section id="tunggu" title={t.waitingTitle}>
      <Rows>
        {turns.map((turn) => (
          <Row key={turn.key} title={<Written text={turn.written} within={turn.title} />} to={turn.action.to}>
            <p className="quiet">{[turn.note, turn.since].filter(Boolean).join(', ')}</p>
          </Row>
        ))}
      </Rows>
    </Section>
  )
}
