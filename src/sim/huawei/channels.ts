/** A live channel, as it was said; what it is known by are domain, group and id together. */
export interface ChannelEntity {
  domain: string;
  app_name: string;
  id: string;
  said: Record<string, unknown>;
}
export const placeOf = ({ domain, app_name, id }: Pick<ChannelEntity, 'domain' | 'app_name' | 'id'>) =>
  `${domain}/${app_name}/${id}`;

/** In a key server's headers; nobody but the BFF may see it. */
export const channelSecret = 'Basic ZGVtby1rZXktc2VydmVyLWNyZWRlbnRpYWw';

const names = [
  'news',
  'sports',
  'weather',
  'parliament',
  'concerts',
  'regional-east',
  'regional-west',
  'night_loop',
];

/** Some channels: pulled and pushed, on and off, two with a key server; one has an id that its vendor cannot transcode. */
export const seedChannels = (): ChannelEntity[] =>
  names.map((id, place) => {
    const known = { domain: 'push.example.com', app_name: place === 4 ? 'events' : 'ott', id };
    const isPushed = place % 3 === 2;
    return {
      ...known,
      said: {
        ...{ ...known, name: id, state: place % 4 === 3 ? 'OFF' : 'ON', mode: 'ADD_CDN' },
        input: isPushed
          ? { input_protocol: 'RTMP_PUSH' }
          : {
              input_protocol: 'FLV_PULL',
              sources: [
                {
                  url: `http://origin.example.com/ott/${id}.flv`,
                  bitrate: 4_000_000,
                  width: 1920,
                  height: 1080,
                },
              ],
            },
        encoder_settings: [{ template_id: 'hd' }, ...(place === 0 ? [{ template_id: 'sd' }] : [])],
        record_settings: { rollingbuffer_duration: place % 2 === 0 ? 3600 : 0 },
        endpoints: [
          {
            hls_package: [
              {
                ...{
                  id: `pk-${place}`,
                  url: `pull.example.com/ott/${id}/index.m3u8`,
                  segment_duration_seconds: 4,
                },
                playlist_window_seconds: 0,
                ...(place < 2 && { encryption }),
              },
            ],
          },
        ],
      },
    };
  });

const encryption = {
  ...{ level: 'content', resource_id: 'demo', system_ids: ['FairPlay'], speke_version: '1.0' },
  ...{ url: 'http://192.0.2.10:8080/tkm/v1/owner/Data', request_mode: 'direct_http' },
  http_headers: [{ key: 'Authorization', value: channelSecret }],
};
