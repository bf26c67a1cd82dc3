import type { services as en } from '../../en/parts/services.ts';
import type { Words } from '../../words.ts';

export const services: Words<typeof en> = {
  services: '服务',
  servicesText: '华为云上运行的其他服务。每一部分都涵盖您有权查看的所有区域。',
  bareMetal: '裸金属',
  bareMetalText: '物理服务器（BMS）：按规格选择合适的磁盘下单，开机、关机和重启。',
  replication: '数据复制',
  replicationText: '数据库之间的复制任务（DRS）：进度、时延，以及启动和暂停。',
  registries: '注册中心',
  registriesText: '微服务（CSE）及其实例：谁已注册、谁健康、谁的租约即将到期。',
  environments: '环境',
  environmentsText: '环境（ServiceStage）、其中的资源，以及部署在其中的应用。',
  rooms: '实时音视频',
  roomsText: '通话和会议的应用（SparkRTC）：录制哪些内容，存放到哪里。',
  live: '直播频道',
  liveText: '直播频道（OTT）：输入源、转码和打包；启动和停止。',
  media: '媒资',
  mediaText: '媒资文件（VOD）：分段上传大文件，断网后可继续。',
  region: '区域',
  allRegions: '所有区域',
  noRegion: '没有华为云区域',
  noRegionText: '配置华为云连接并授权给您后，这里会显示内容。',
  unknownRegion: '没有这个区域，或您无权查看',
  whyRole: '需要“{{role}}”角色。Wheelhouse 管理员可以授予。',
};
