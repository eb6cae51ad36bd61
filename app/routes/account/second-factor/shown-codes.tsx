import { Banner } from '#app/components/ui/banner.tsx'
import { ButtonLink } from '#app/components/ui/button.tsx'
import { PageHead } from '#app/components/ui/page-head.tsx'
import { useTexts } from '#app/i18n/use-texts.tsx'
import { factorTexts } from './texts.ts'

type Props = { codes: readonly string[]; account: string; done: string; to: string }

/** Recovery codes, once; to be printed or written down. */
export function ShownCodes({ codes, account, done, to }: Props) {
  const t = useTexts(factorTexts).codes
  return (
    <div className="narrow">
      <PageHead title={t.title} lede={t.lede} />
      <div className="flow">
        <Banner tone="ok" title={done} arrival />
        <section className="card stack" aria-labelledby="kode-cadangan">
          <h2 id="kode-cadangan">{t.list}</h2>
          <p className="quiet">{t.for({ account })}</p>
          <ol className="stack-2">
            {codes.map((code) => (
              <li key={code} className="paper-code num">
                {code}
              </li>
            ))}
          </ol>
        </section>
        <p className="btns screen-only">
          <ButtonLink variant="primary" to={to} reloadDocument>
            {t.next}
          </ButtonLink>
        </p>
      </div>
    </div>
  )
}
