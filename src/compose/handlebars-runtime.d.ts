declare module 'handlebars/runtime.js' {
  import Handlebars from 'handlebars'

  /** Handlebars without what parses and compiles. */
  const Runtime: Pick<typeof Handlebars, 'create' | 'helpers' | 'SafeString'>
  export default Runtime
}
