import type { AllowedAction, Play } from '@motcua/engine';
import { IconArrowBackUp, IconDots } from '@tabler/icons-react';
import { useId } from 'react';
import { useText } from '../../../text/text.ts';
import { usePlay } from '../use-play-parts.ts';
import { useBackTo } from '../fields/use-back-to.ts';
import { AskingForm } from './asking-form.tsx';
import { asksNothing, keyOfOffer } from './offers.ts';

interface OfferButtonProps {
  readonly offer: AllowedAction;
  readonly play: Play;
  /** Whose task it is, so that only another one is named. */
  readonly owner: { readonly role: string | null; readonly agency: string | null } | null;
}

/** One of the clerk's buttons. What cannot be done says why, and who could; what asks something opens its form. */
export function OfferButton({ offer, play, owner }: OfferButtonProps) {
  const text = useText().play.desk;
  const { words, send, state } = usePlay();
  const { asked } = state.context;
  const id = useId();
  const isAsked = asked?.kind === 'offer' && keyOfOffer(asked.offer) === keyOfOffer(offer);
  const button = useBackTo(isAsked);
  const isOthers = owner === null || owner.role !== offer.role || owner.agency !== offer.agency;
  const press = (): void => {
    if (!offer.possible) return;
    if (asksNothing(offer)) send({ type: 'try', act: (one) => one.take(offer) });
    else if (isAsked) send({ type: 'leave' });
    else send({ type: 'ask', asked: { kind: 'offer', offer } });
  };
  const by = isOthers ? text.by(words.post(offer)) : '';
  const why = offer.refusal ? words.sentence(offer.refusal) : '';
  return (
    <li className="mc-play-offer">
      <button
        ref={button}
        type="button"
        className={offer.returns ? 'mc-play-act is-return' : 'mc-play-act'}
        aria-disabled={!offer.possible}
        aria-describedby={by || why ? id : undefined}
        aria-expanded={asksNothing(offer) ? undefined : isAsked}
        onClick={press}
      >
        {offer.returns && <IconArrowBackUp size={15} aria-hidden />}
        <span>{words.of(offer.label)}</span>
        {!asksNothing(offer) && <IconDots size={15} aria-label={text.asks} />}
      </button>
      {(by || why) && (
        <p id={id} className="mc-hint">
          {[why && `${text.notNow}: ${why}`, by].filter(Boolean).join(' · ')}
        </p>
      )}
      {isAsked && <AskingForm asked={asked} play={play} />}
    </li>
  );
}
