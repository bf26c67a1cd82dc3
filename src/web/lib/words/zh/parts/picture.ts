import type { picture as en } from '../../en/parts/picture.ts';
import type { Words } from '../../words.ts';

export const picture: Words<typeof en> = {
  picture: '画面',
  size: '尺寸',
  size_fit: '适应窗口',
  size_exact: '逐像素显示',
  size_guest: '调整虚拟机分辨率',
  quality: '画质',
  quality_auto: '自动',
  quality_best: '最佳',
  quality_balanced: '均衡',
  quality_slow: '慢速链路',
  drag: '拖动画面',
  screenshot: '截图',
  noResize: '此虚拟机保持自己的分辨率。',
};
