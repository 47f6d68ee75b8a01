import type { Play } from '@motcua/engine';
import { useId, useMemo } from 'react';
import { useText } from '../../../text/text.ts';
import { usePlay } from '../use-play-parts.ts';
import { busyPosts, keyOfPost, postOfKey } from './offers.ts';

/** Whose buttons are shown: everybody's, or those of one post; posts that have work now come first. */
export function ActorChooser({ play }: { play: Play }) {
  const text = useText().play.desk;
  const { words, world, send, state } = usePlay();
  const { actor } = state.context;
  const id = useId();
  const day = play.now.slice(0, 10);
  const busy = useMemo(() => busyPosts(play), [play]);
  const others = useMemo(() => {
    const has = new Set(busy.map(keyOfPost));
    return world.directory
      .posts(day)
      .filter((post) => !has.has(keyOfPost(post)))
      .map((post) => ({ post, name: words.post(post) }))
      .sort((a, b) => a.name.localeCompare(b.name, words.language));
  }, [busy, day, words, world]);
  return (
    <div className="mc-field mc-play-actor">
      <label htmlFor={id}>{text.actor}</label>
      <select
        id={id}
        className="mc-input"
        value={actor === null ? '' : keyOfPost(actor)}
        onChange={(event) => send({ type: 'act as', post: postOfKey(event.target.value) })}
      >
        <option value="">{text.everybody}</option>
        <optgroup label={text.busy}>
          {busy.map((post) => (
            <option key={keyOfPost(post)} value={keyOfPost(post)}>
              {words.post(post)}
            </option>
          ))}
        </optgroup>
        <optgroup label={text.others}>
          {others.map(({ post, name }) => (
            <option key={keyOfPost(post)} value={keyOfPost(post)}>
              {name}
            </option>
          ))}
        </optgroup>
      </select>
    </div>
  );
}
