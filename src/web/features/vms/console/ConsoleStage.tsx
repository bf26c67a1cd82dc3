import Box from '@mui/material/Box';
import { Suspense, useEffect, useLayoutEffect, useState, type KeyboardEvent, type RefObject } from 'react';
import { lazyPart } from '../../../lib/lazyPart.ts';
import { useTranslation } from 'react-i18next';
import type { ConsoleEnd, ConsoleScreenHandle } from '../../../ui/ConsoleScreen.tsx';
import { VisuallyHidden } from '../../../ui/VisuallyHidden.tsx';
import { ConsoleCover } from './ConsoleCover.tsx';
import { ConsoleHint } from './ConsoleHint.tsx';
import type { ConsoleEvent, ConsoleState } from './consoleMachine.ts';
import { PictureDrag } from './picture/PictureDrag.tsx';
import type { Picture } from './picture/usePicture.ts';
import { useLastPicture } from './useLastPicture.ts';
import { usePhaseText } from './usePhaseText.ts';

// react-vnc's 80 KB come when a console opens.
const ConsoleScreen = lazyPart(() => import('../../../ui/ConsoleScreen.tsx'), 'ConsoleScreen');

interface Props {
  screen: RefObject<ConsoleScreenHandle | null>;
  state: ConsoleState;
  send: (event: ConsoleEvent) => void;
  openUrl: (signal: AbortSignal) => Promise<string>;
  refuse: (error: unknown) => void;
  name: string;
  picture: Picture;
  /** The figures of the line, under the screen. */
  meter: string;
  /** Whether a console that has just opened may take the keyboard. */
  takesKeys: boolean;
  onEscape: () => void;
  onClipboard: (text: string) => void;
}

const layer = { position: 'absolute', inset: 0 } as const;

/** The screen, its last picture, and what is said over it. It keeps the keyboard's place between attempts. */
export function ConsoleStage({
  screen,
  state,
  send,
  openUrl,
  refuse,
  name,
  picture,
  meter,
  takesKeys,
  onEscape,
  onClipboard,
}: Props) {
  const { t } = useTranslation('console');
  const [frame, setFrame] = useState<HTMLElement | null>(null);
  const [hasKeys, setHasKeys] = useState(false);
  const [droppedIn, setDroppedIn] = useState<number>();
  const [scroller, setScroller] = useState<HTMLElement | null>(null);
  const { picture: lastPicture, keep } = useLastPicture();
  const { title, next } = usePhaseText(state);
  const { phase, mode, attempt } = state;
  const isLive = phase.is === 'live';
  const isMounted = isLive || phase.is === 'connecting';
  const areKeysDropped = !isLive && droppedIn === attempt;
  const isExact = picture.size === 'exact';

  function end({ code, reason }: ConsoleEnd) {
    // What is typed next must not land on the page.
    if (frame?.contains(document.activeElement)) frame.focus({ preventScroll: true });
    send({ is: 'ended', code, said: reason });
  }

  useLayoutEffect(() => {
    if (!isLive) return;
    const canvas = screen.current?.canvas();
    return () => keep(canvas);
  }, [isLive, attempt, screen, keep]);

  useEffect(() => {
    if (!isLive) return;
    const active = document.activeElement;
    const isFree = active === null || active === document.body;
    if (active === frame || (takesKeys && isFree)) screen.current?.focus();
  }, [isLive, frame, takesKeys, screen]);

  function onKeyDown(event: KeyboardEvent) {
    if (event.target !== frame) return;
    if (isLive && event.key === 'Enter') {
      event.preventDefault();
      screen.current?.focus();
    } else if (!isLive && event.key.length === 1) setDroppedIn(attempt);
  }

  return (
    <>
      <Box
        ref={setFrame}
        tabIndex={0}
        data-guest
        role="group"
        aria-label={t('screenOf', { name })}
        onKeyDown={onKeyDown}
        onFocus={({ target }) => setHasKeys(target instanceof HTMLCanvasElement)}
        onBlur={() => setHasKeys(false)}
        sx={{
          position: 'relative',
          flex: 1,
          minHeight: 0,
          overflow: 'hidden',
          bgcolor: '#0a0e11',
          outline: '2px solid transparent',
          outlineOffset: -2,
          '&:focus-visible': { outlineColor: 'primary.main' },
          '&:has(canvas:focus)': { outline: '3px solid', outlineColor: 'warning.main' },
        }}
      >
        {isMounted && (
          <Box
            ref={setScroller}
            sx={{
              ...layer,
              visibility: isLive ? 'visible' : 'hidden',
              ...(isExact && { display: 'flex', overflow: 'auto', '& > *': { flexShrink: 0 } }),
            }}
          >
            <Suspense>
              <ConsoleScreen
                key={attempt}
                ref={screen}
                openUrl={openUrl}
                display={picture.display}
                isExact={isExact}
                onLive={() => send({ is: 'live' })}
                onEnd={end}
                onRefused={refuse}
                onQuestion={(types) => send({ is: 'question', types })}
                onAnswerRefused={(said) => send({ is: 'answerRefused', said })}
                onEscape={onEscape}
                onClipboard={onClipboard}
              />
            </Suspense>
          </Box>
        )}
        {isLive && picture.isDragged && <PictureDrag scroller={scroller} />}
        <Box
          component="canvas"
          ref={lastPicture}
          width={0}
          height={0}
          aria-hidden
          hidden={isLive}
          sx={{
            ...layer,
            margin: 'auto',
            ...(!isExact && { width: '100%', height: '100%', objectFit: 'contain' }),
            filter: 'brightness(0.4) saturate(0.6)',
          }}
        />
        {!isLive && <ConsoleCover state={state} send={send} areKeysDropped={areKeysDropped} />}
        <VisuallyHidden role="status">
          {[isLive && !phase.isSlow ? t('liveTo', { name }) : title, next, areKeysDropped && t('keysDropped')]
            .filter(Boolean)
            .join('. ')}
        </VisuallyHidden>
      </Box>
      <ConsoleHint
        phase={phase}
        isOnline={state.isOnline}
        hasKeys={hasKeys && isLive}
        isView={mode === 'view'}
        meter={meter}
      />
    </>
  );
}
