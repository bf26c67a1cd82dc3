// Apart from the shapes of what has them: the first page reads addresses that name these, and shows no channel.
export const protocols = ['FLV_PULL', 'RTMP_PUSH', 'HLS_PULL', 'SRT_PULL', 'SRT_PUSH'] as const;
/** Those that come by themselves, for which no source is named. */
export const isPushed = (protocol: string) => protocol === 'RTMP_PUSH' || protocol === 'SRT_PUSH';
