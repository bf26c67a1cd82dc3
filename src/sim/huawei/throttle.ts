import { gatewayRefusal } from './refusal.ts';

/** As generous as the vendor's gateway is to one account. */
const perSecond = 200;

/** Lets so many requests through in one second of ours. */
export class Throttle {
  #second = 0;
  #count = 0;

  take(most = perSecond): void {
    const second = Math.floor(performance.now() / 1000);
    if (second !== this.#second) [this.#second, this.#count] = [second, 0];
    this.#count += 1;
    if (this.#count > most)
      throw gatewayRefusal(
        429,
        'APIG.0308',
        'The throttling threshold has been reached: policy user over ratelimit',
        {
          'retry-after': '1',
        },
      );
  }
}
