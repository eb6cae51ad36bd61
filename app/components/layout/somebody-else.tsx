import { Button, ButtonLink } from '#app/components/ui/button.tsx'
import { Form } from '#app/components/ui/form.tsx'
import { PageHead } from '#app/components/ui/page-head.tsx'
import { errorTexts } from '#app/i18n/errors.ts'
import { useLanguage } from '#app/i18n/use-texts.tsx'
import { LANGUAGES } from '#app/platform/say/language.ts'
import { useAddresses } from '../addresses.tsx'

/**
 * Answers a form from a page of somebody who was signed in here before. Either of the two may be looking: nobody is
 * named, nothing that was sent is shown, and it is said in every language. Leaving goes without questions, because what
 * the device keeps is not for whoever looks to throw away.
 */
export function SomebodyElse() {
  const to = useAddresses()
  const chosen = useLanguage()
  const languages = [...LANGUAGES].sort((a, b) => Number(b === chosen) - Number(a === chosen))
  return (
    <div className="narrow flow">
      {languages.map((language, place) => {
        const t = errorTexts[language].somebodyElse
        return (
          <section key={language} lang={language} className="stack">
            {place === 0 ? <PageHead title={t.title} /> : <h2>{t.title}</h2>}
            <div className="card stack">
              <p>{t.happened}</p>
              <p>
                <strong>{t.safe}</strong>
              </p>
              <p>{t.next}</p>
              <div className="btns">
                <Form method="post" action={to.signOut} reloadDocument>
                  <Button variant={place === 0 ? 'primary' : undefined} icon="sign-out">
                    {t.signIn}
                  </Button>
                </Form>
                <ButtonLink variant="text" to={to.home} reloadDocument>
                  {errorTexts[language].toHome}
                </ButtonLink>
              </div>
            </div>
          </section>
        )
      })}
    </div>
  )
}
