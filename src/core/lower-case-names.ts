/** Programs whose names begin with a small letter, also at the start of a sentence. */
const NAMES =
  /^(?:etcd|kubectl|kubeadm|kubelet|containerd|systemd|cgroups?|iptables|nftables|libvirt|sudo|ssh|grub|nginx|npm|pip|git|bash|curl|wget|rpm|apt|dnf|yum|tar|vi|vim|dpkg|ostree|collectd|memcached|haproxy|dnsmasq|drbd|ceph|helm|docker|podman|runc|crictl|openstack|starlingx|kubernetes|cert|oslo|cloud|pxeboot|udev|syslog|rsyslog|gcc|vpp|eth|bond|localhost|fd|stx|http|https|www)$/;

/**
 * The ordinary English word in small letters at `at`, which should have had a capital where a sentence begins; undefined
 * for names, code, file names and the like ("etcd", "eBPF", "metadata.yaml", "cert-manager").
 */
export function plainSmallWord(prose: string, at: number): string | undefined {
  const word = /^[a-z]+/.exec(prose.slice(at, at + 30))?.[0];
  if (!word || NAMES.test(word)) return undefined;
  const rest = prose.slice(at + word.length, at + word.length + 2);
  return /^(?:[\s,:;!?”"]|['’][a-z]|\.(?:\s|$)|$)/.test(rest) ? word : undefined;
}
