import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { pageTitle } from '#app/components/layout/page-title.ts'
import type { RouteHandle } from '#app/components/layout/root-data.ts'
import { Banner } from '#app/components/ui/banner.tsx'
import { BusyButton } from '#app/components/ui/busy-button.tsx'
import { ButtonLink } from '#app/components/ui/button.tsx'
import { Form } from '#app/components/ui/form.tsx'
import { PageHead } from '#app/components/ui/page-head.tsx'
import { Pill } from '#app/components/ui/pill.tsx'
import { Row, Rows } from '#app/components/ui/rows.tsx'
import { Section } from '#app/components/ui/section.tsx'
import { guard } from '#app/domain/access/guard.server.ts'
import { readOwnFactor } from '#app/domain/second-factor/own.server.ts'
import { useTexts } from '#app/i18n/use-texts.tsx'
import { paths } from '#app/paths.ts'
import { number } from '#app/platform/say/figures.ts'
import { dateLong } from '#app/platform/say/time.ts'
import { accountTexts } from '../texts.ts'
import { factorTexts } from './texts.ts'

export const handle: RouteHandle = { plain: true }

export const meta: MetaFunction<typeof loader> = ({ data: shown }) => pageTitle(shown?.title ?? '')

/** So few codes left are told. */
const FEW = 3

export async function loader({ request, context }: LoaderFunctionArgs) {
  const asker = await guard({ request, context }, 'profile.edit')
  const factor = await readOwnFactor(asker, new Date())
  const t = factorTexts[asker.language].own
  return {
    title: t.title,
    on: factor.since !== null,
    readable: factor.readable,
    needed: factor.needed,
    since: factor.since && t.since({ at: dateLong(factor.since, asker) }),
    left: t.left({ count: number(factor.codesLeft, asker.language) }),
    few: factor.codesLeft < FEW,
    browsers: factor.browsers.map(({ id, device, expiresAt }) => ({
      id,
      device: device || t.unknownDevice,
      until: t.until({ until: dateLong(expiresAt, asker) }),
    })),
  }
}

export default function OwnFactor() {
  const { on, readable, needed, since, left, few } = useLoaderData<typeof loader>()
  const all = useTexts(factorTexts)
  const t = all.own
  return (
    <div className="narrow">
      <PageHead
        crumbs={[{ label: useTexts(accountTexts).profile.title, to: paths.profile() }, { label: t.title }]}
        title={t.title}
        lede={t.lede}
        pills={
          <Pill tone={on ? 'ok' : 'plain'} icon={on ? 'shield' : 'info'}>
            {on ? t.on : t.off}
          </Pill>
        }
      />
      <div className="flow">
        {!readable && <Banner tone="warn">{all.faults.unreadable}</Banner>}
        <div className="card stack">
          {since && <p>{since}</p>}
          <p className="quiet">{needed ? t.needed : t.demo}</p>
          <p className="btns">
            <ButtonLink to={paths.setUpFactor()} variant={on ? undefined : 'primary'} icon="phone">
              {on ? t.move : t.setUp}
            </ButtonLink>
          </p>
        </div>
        {on && (
          <>
            <Section id="cadangan" title={all.codes.list}>
              <div className="card stack">
                <p>{left}</p>
                {few && <p>{t.few}</p>}
                <p className="btns">
                  <ButtonLink to={paths.recoveryCodes()} icon="refresh">
                    {t.renew}
                  </ButtonLink>
                </p>
              </div>
            </Section>
            <Browsers />
            {!needed && (
              <p className="btns">
                <ButtonLink to={paths.removeFactor()} variant="danger" icon="close">
                  {t.remove}
                </ButtonLink>
              </p>
            )}
          </>
        )}
      </div>
    </div>
  )
}

function Browsers() {
  const { browsers } = useLoaderData<typeof loader>()
  const t = useTexts(factorTexts).own
  return (
    <Section id="peramban" title={t.browsers}>
      {browsers.length === 0 ? (
        <p className="quiet">{t.noBrowsers}</p>
      ) : (
        <>
          <p className="quiet gap-b">{t.browsersLede}</p>
          <Rows label={t.browsers}>
            {browsers.map((browser) => (
              <Row
                key={browser.id}
                title={browser.device}
                action={
                  <Form method="post" action={paths.endTrust()}>
                    <input type="hidden" name="peramban" value={browser.id} />
                    <BusyButton aria-label={t.endOf({ device: browser.device })}>{t.end}</BusyButton>
                  </Form>
                }
              >
                <p className="quiet num">{browser.until}</p>
              </Row>
            ))}
          </Rows>
        </>
      )}
    </Section>
  )
}
