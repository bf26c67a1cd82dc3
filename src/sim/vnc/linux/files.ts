const notes = `- nginx serves /srv/www behind the load balancer
- deploy with ./deploy.sh, then look at the log for a minute
- backups run at 02:30 UTC`;

/** The few files there are, by the path a person would type. */
export const files: Record<string, string> = {
  'notes.txt': notes,
  '~/notes.txt': notes,
  '/root/notes.txt': notes,
  'deploy.sh': '#!/bin/sh\nset -e\nrsync -a build/ /srv/www/\nsystemctl reload nginx',
  '/etc/hostname': '',
  '/etc/os-release': 'PRETTY_NAME="Demo Linux 13"\nNAME="Demo Linux"\nVERSION_ID="13"\nID=demo',
  '/etc/resolv.conf': 'nameserver 10.20.0.2',
  '/etc/motd': 'This machine is simulated. Nothing you do here lasts.',
};

const home = '\x1b[1;34mbackups\x1b[0m  \x1b[32mdeploy.sh\x1b[0m  \x1b[1;34mlogs\x1b[0m  notes.txt';

export const folders: Record<string, string> = {
  '~': home,
  '.': home,
  '/root': home,
  '/': 'bin  boot  dev  etc  home  lib  opt  proc  root  run  sbin  srv  sys  tmp  usr  var',
  '/etc': 'hostname  motd  os-release  resolv.conf',
  '/srv': '\x1b[1;34mwww\x1b[0m',
};
