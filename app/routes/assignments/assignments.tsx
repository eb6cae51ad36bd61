import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { pageTitle, textsOfPage } from '#app/components/layout/page-title.ts'
import type { RouteHandle } from '#app/components/layout/root-data.ts'
import { ButtonLink } from '#app/components/ui/button.tsx'
import { EmptyState } from '#app/components/ui/empty-state.tsx'
import { PageHead } from '#app/components/ui/page-head.tsx'
import { Row, Rows } from '#app/components/ui/rows.tsx'
import { Section } from '#app/components/ui/section.tsx'
import { Written } from '#app/components/ui/written.tsx'
import { zoneName } from '#app/platform/say/time.ts'
import { guard } from '#app/domain/access/guard.server.ts'
import { mayEnter } from '#app/domain/access/permissions.ts'
import { listOverseen } from '#app/domain/assignments/overseen-list.server.ts'
import { listOwnWork } from '#app/domain/assignments/own-list.server.ts'
import { assignmentTexts } from './texts.ts'
import { useTexts } from '#app/i18n/use-texts.tsx'
import { overseenItems, ownItems, type ListItem } from './assignments.page.server.ts'
import { PhasePill, StatePill } from './state-pill.tsx'

export const handle: RouteHandle = { plain: true }
export const meta: MetaFunction = ({ matches }) => pageTitle(textsOfPage(assignmentTexts, matches).title)

export async function loader({ request, context }: LoaderFunctionArgs) {
  const asker = await guard({ request, context }, 'submission.read')
  const now = new Date()
  const zone = zoneName(now, asker.zone)
  if (mayEnter(asker, 'submission.write'))
    return { reads: false, zone, ...ownItems(await listOwnWork(asker, now), asker, now) }
  return { reads: true, zone, turns: [], others: overseenItems(await listOverseen(asker), asker, now) }
}

export default function Assignments() {
  const t = useTexts(assignmentTexts)
  const { turns, others, reads, zone } = useLoaderData<typeof loader>()
  const empty = turns.length + others.length === 0
  return (
    <>
      <PageHead title={t.title} lede={reads ? t.ledeReader : t.lede({ zone })} />
      {empty && <EmptyState title={t.emptyTitle}>{t.empty}</EmptyState>}
      <div className="flow">
        {!empty && !reads && (
          <Section id="giliran" title={t.turns}>
            {turns.length === 0 ? (
              <p className="quiet">{t.noTurns}</p>
            ) : (
              <Rows mine>
                {turns.map((item, index) => (
                  <Item key={item.to} item={item} first={index === 0} />
                ))}
              </Rows>
            )}
          </Section>
        )}
        {others.length > 0 && (
          <Section id="lain" title={reads ? t.title : t.others}>
            <Rows>
              {others.map((item) => (
                <Item key={item.to} item={item} />
              ))}
            </Rows>
          </Section>
        )}
      </div>
    </>
  )
}

function Item({ item, first }: { item: ListItem; first?: boolean }) {
  const t = useTexts(assignmentTexts)
  const action = item.turn && (
    <ButtonLink to={item.to} variant={first ? 'primary' : 'plain'}>
      {item.state === 'returned' ? t.toReturned : t.toWork}
      <span className="sr">
        : <Written text={item.title} />
      </span>
    </ButtonLink>
  )
  return (
    <Row title={<Written text={item.title} />} to={item.to} action={action}>
      <div className="line">
        {item.phase ? <PhasePill phase={item.phase} /> : <StatePill state={item.state} />}
        {item.score !== null && <strong className="num">{t.score({ score: item.score })}</strong>}
      </div>
      <p className="sm quiet">
        <Written text={item.module} within={item.context} />
      </p>
      {item.lines.map((line) => (
        <p key={line} className="sm num">
          {line}
        </p>
      ))}
    </Row>
  )
}
