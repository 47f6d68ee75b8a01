import type { ProcedureDocument } from '@motcua/engine';
import { useId, useState } from 'react';
import { limitKey } from '../model/selection.ts';
import { useLanguage, useText } from '../text/text.ts';
import { placeOfKey, placeWords, titleOfPlace } from './comment-place.ts';
import type { CommentPlace } from './comment-types.ts';
import type { Comments } from './comments-context.tsx';
import { Composer } from './composer.tsx';

interface NewCommentProps {
  readonly document: ProcedureDocument;
  readonly selected: string | undefined;
  readonly onComment: NonNullable<Comments['onComment']>;
}

const whole = '';

/** A new comment: about what is selected in the drawing, about a limit, or about the whole procedure. */
export function NewComment({ document, selected, onComment }: NewCommentProps) {
  const text = useText();
  const language = useLanguage();
  const id = useId();
  const [chosen, setChosen] = useState<{ key: string; whenSelected: string | undefined } | null>(null);
  const offered = [
    ...(selected !== undefined && placeOfKey(document, selected) !== undefined ? [selected] : []),
    whole,
    ...document.limits.map((limit) => limitKey(limit.id)).filter((key) => key !== selected),
  ];
  // A choice holds until something else is selected in the drawing.
  const wanted = chosen?.whenSelected === selected ? chosen?.key : undefined;
  const key = wanted !== undefined && offered.includes(wanted) ? wanted : (offered[0] ?? whole);
  const placeOf = (one: string): CommentPlace => placeOfKey(document, one) ?? { kind: 'whole' };
  const place = placeOf(key);
  return (
    <div className="mc-comment-new">
      <div className="mc-field">
        <label htmlFor={id}>{text.comments.about}</label>
        <select
          id={id}
          className="mc-input"
          value={key}
          onChange={(event) => setChosen({ key: event.target.value, whenSelected: selected })}
        >
          {offered.map((one) => (
            <option key={one} value={one}>
              {placeWords(text, language, placeOf(one), titleOfPlace(document, placeOf(one)))}
            </option>
          ))}
        </select>
      </div>
      <Composer
        label={text.comments.write}
        send={text.comments.send}
        onSend={(words) =>
          onComment({
            do: 'begin',
            place,
            title: titleOfPlace(document, place) ?? document.head.title,
            text: words,
          })
        }
      />
    </div>
  );
}
