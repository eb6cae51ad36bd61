// What the Remix plugin provides under this name when the server is built.
declare module 'virtual:remix/server-build' {
  import type { ServerBuild } from '@remix-run/node'

  export const assets: ServerBuild['assets']
  export const assetsBuildDirectory: ServerBuild['assetsBuildDirectory']
  export const basename: ServerBuild['basename']
  export const entry: ServerBuild['entry']
  export const future: ServerBuild['future']
  export const isSpaMode: ServerBuild['isSpaMode']
  export const mode: ServerBuild['mode']
  export const publicPath: ServerBuild['publicPath']
  export const routes: ServerBuild['routes']
}

// `platform/line/reading-keeper.ts` as a script, by the plug-in of `vite.config.ts`.
declare module 'virtual:reading-keeper' {
  const script: string
  export default script
}

/** The address of `platform/line/reading-engine.ts`, put into that script when it is built. */
declare const READING_ENGINE: string
