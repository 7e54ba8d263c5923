import { say } from '../say';
import { HTML_LIMIT, TEXT_LIMIT } from './limits';
import { type RenderedBody, type RenderOptions, renderPost } from './render-body';

/** What there is to show or, when there is nothing, `failed`: why, in plain words that go on from "gave up on this text:". */
export type Rendered = RenderedBody | { readonly failed: string };

/** `renderPost` that never throws and whose answer can be handled. Only its time is left to be limited, from outside. */
export function tryRender(markdown: string, options: RenderOptions): Rendered {
  if (markdown.length > TEXT_LIMIT) return { failed: say`it is longer than a million characters` };
  try {
    const rendered = renderPost(markdown, options);
    return rendered.html.length <= HTML_LIMIT ? rendered : { failed: say`its page would be longer than two million characters` };
  } catch (error) {
    if (error instanceof RangeError) return { failed: say`it is nested too deeply` };
    return { failed: say`the renderer stopped with “${error instanceof Error ? error.message : String(error)}”` };
  }
}
