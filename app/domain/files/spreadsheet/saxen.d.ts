/** The part of the package that is used here; it brings no types. */
declare module 'saxen' {
  type Decode = (text: string) => string
  type Attributes = () => Record<string, string> | false
  export class Parser {
    on(
      event: 'openTag',
      told: (name: string, attributes: Attributes, decode: Decode, closed: boolean) => void,
    ): this
    on(event: 'closeTag', told: (name: string) => void): this
    on(event: 'text', told: (text: string, decode: Decode) => void): this
    on(event: 'cdata', told: (text: string) => void): this
    on(event: 'error' | 'warn', told: (error: Error) => void): this
    parse(xml: string): unknown
  }
}
