import { IconAlertTriangle, IconInfoCircle } from '@tabler/icons-react';
import { useText } from '../../text/text.ts';
import { usePlay } from './use-play-parts.ts';

/** What came of the last thing that was tried: a refusal in words, how far a replay went, or, for who cannot see it, where the dossier stands now. */
export function SaidPart() {
  const text = useText().play;
  const { state, words, look } = usePlay();
  const { said } = state.context;
  const places = look?.tasks.map(({ node }) => node) ?? [];
  const at = places.length === 0 ? text.said.nowhere : text.said.at(words.nodes(places));
  const refusal = said?.kind === 'refused' || said?.kind === 'replayed' ? said.refusal : null;
  const replayed = said?.kind === 'replayed' ? text.said[said.why](said.lines, said.of) : '';
  const stopped = said?.kind === 'replayed' && said.stopped ? text.said.stopped(words.of(said.stopped)) : '';
  // The wording of the engine speaks to clerks, who would have to load the page again.
  const isGone = said?.kind === 'replayed' && refusal?.code === 'action-unknown';
  const more = isGone ? { what: text.said.gone, more: '' } : refusal && words.problem(refusal);
  return (
    <>
      <div role="status" className="mc-hidden">
        {said?.kind === 'moved' && look ? text.said.now(words.moment(look.now), at) : ''}
      </div>
      <div role="alert">
        {(more || replayed) && (
          <div className={more ? 'mc-play-said is-refused' : 'mc-play-said'}>
            {more ? <IconAlertTriangle size={17} aria-hidden /> : <IconInfoCircle size={17} aria-hidden />}
            <div>
              {said?.kind === 'refused' && <strong>{text.said.refused}. </strong>}
              {replayed && (
                <strong>
                  {replayed} {stopped}{' '}
                </strong>
              )}
              {more && `${more.what} ${more.more}`}
            </div>
          </div>
        )}
      </div>
    </>
  );
}
