import type { Severity } from '../types';
import type { WordRow } from './word-table';

/** A spelling that is not the name's own. Sources: the websites of the projects and companies; the blog's published posts. */
export interface NameRow extends WordRow {
  /** The rule's own when absent. */
  readonly severity?: Severity;
  /** The word has a meaning of its own: it is the name only where the post also writes the name with its capitals. */
  readonly common?: true;
  /** What must follow right behind, for a word that has a meaning of its own. */
  readonly before?: RegExp;
  /** What must not stand in front: "at the helm". */
  readonly notAfter?: RegExp;
}

/** Names whose letters mean nothing else: any other mix of capitals is wrong. */
export const NAMES: readonly string[] = [
  ...words('StarlingX OpenStack OpenInfra OpenDev OpenDaylight OpenLDAP OpenSSL OpenVPN OpenShift DevStack Gerrit Zuul'),
  ...words(
    'Kubernetes Docker Helm FluxCD Ansible Ceph Calico Istio Trivy Redis Keycloak Keystone Barbican Grafana Prometheus Multus',
  ),
  ...words('Elasticsearch Kibana KubeVirt AppArmor SELinux Debian CentOS Ubuntu Linux Yocto Python Jenkins'),
  ...words('GitHub GitLab PyPI PostgreSQL MySQL MariaDB RabbitMQ HAProxy VirtualBox WireGuard JavaScript YouTube LinkedIn'),
  ...words('Intel VMware HashiCorp Ericsson Equinix FiberHome UnionPay Huawei Fujitsu Verizon Vodafone Google Microsoft'),
  ...words('IPv4 IPv6 IoT IIoT 5G 6G QoS DPDK CNCF ETSI O-RAN vRAN GitOps DevOps kube-apiserver'),
  ...['Wind River', 'Red Hat', 'Kata Containers', 'Linux Foundation', 'OpenInfra Foundation', 'OpenStack Foundation'],
];

/** Wrong in small letters alone: capitals may be right in a title or as an abbreviation of something else. */
const SMALL = words(
  'URL URLs DNS OAM API APIs CLI GUI DHCP TLS SSL RBAC LDAP OIDC CVE CVEs VM VMs VLAN VLANs NFV SDN TPM PTP NTP SNMP PXE UEFI ISO CI/CD',
);

/** The same, where small letters are seen so often that they count as a word. */
const SMALL_OFTEN = words('YAML JSON HTML CPU CPUs GPU GPUs USB FPGA NUMA');

const CALENDAR = words(
  'January February April June July September October November December Monday Tuesday Wednesday Thursday Friday Saturday Sunday',
);

/** Words that also have another meaning. */
const COMMON = words('Harbor Horizon Vault Flux Armada Airship Launchpad StoryBoard Nova Neutron Cinder');

/** Which of ours a configuration may take out is told by `wrong`, in any case. */
export const NAME_ROWS: readonly NameRow[] = [
  // Longer phrases first: the first row that matches a word wins.
  { wrong: 'helm-chart', right: 'Helm chart' },
  { wrong: 'helm-charts', right: 'Helm charts' },
  { wrong: 'helm-override', right: 'Helm override' },
  { wrong: 'helm-overrides', right: 'Helm overrides' },
  { wrong: 'kube-api-server', right: 'kube-apiserver' },
  { wrong: 'horizon', right: 'Horizon', exact: true, before: /[ \t]+(?:dashboard|UI|GUI|web|interface|panel)\b/y },
  { wrong: 'matrix', right: 'Matrix', exact: true, before: /[ \t]+(?:chat|rooms?|channels?|space)\b/y },
  ...['fault', 'configuration', 'host', 'software'].map(managementService),
  { wrong: 'flock services', right: 'Flock Services', exact: true, severity: 'information' },
  { wrong: 'project team gathering', right: 'Project Teams Gathering', severity: 'information' },
  { wrong: 'project teams gathering', right: 'Project Teams Gathering' },
  ...NAMES.map((right) => ({
    wrong: right.toLowerCase(),
    right,
    ...(right === 'Helm' && { notAfter: /\b(?:at|take|took|taken|taking) the$/i }),
  })),
  ...['WindRiver', 'RedHat'].map((wrong) => ({ wrong: wrong.toLowerCase(), right: wrong.replace(/(?<=.)(?=[A-Z])/, ' ') })),
  { wrong: '99cloud', right: '99Cloud', severity: 'information' },
  { wrong: 'starling x', right: 'StarlingX' },
  { wrong: 'starling-x', right: 'StarlingX' },
  { wrong: 'StarlingX X', right: 'StarlingX', exact: true },
  { wrong: 'stralingx', right: 'StarlingX' },
  { wrong: 'Open Stack', right: 'OpenStack', exact: true },
  { wrong: 'Open Infra', right: 'OpenInfra', exact: true },
  { wrong: 'Git Hub', right: 'GitHub', exact: true },
  { wrong: 'K8S', right: 'K8s', exact: true, severity: 'information' },
  { wrong: 'ORAN', right: 'O-RAN', exact: true, severity: 'information' },
  { wrong: 'ipsec', right: 'IPsec', severity: 'hint' },
  { wrong: 'nvidia', right: 'NVIDIA', severity: 'information' },
  { wrong: 'nodeport', right: 'nodePort', exact: true },
  { wrong: 'nodeports', right: 'nodePorts', exact: true },
  ...SMALL.map((right) => ({ wrong: right.toLowerCase(), right, exact: true })),
  ...SMALL_OFTEN.map((right): NameRow => ({ wrong: right.toLowerCase(), right, exact: true, severity: 'information' })),
  ...CALENDAR.map((right) => ({ wrong: right.toLowerCase(), right, exact: true })),
  ...COMMON.map((right): NameRow => ({ wrong: right.toLowerCase(), right, exact: true, common: true })),
];

/** The services of the platform are written like names; so they stand on the project's website. */
function managementService(kind: string): NameRow {
  const right = `${kind.charAt(0).toUpperCase()}${kind.slice(1)} Management service`;
  return { wrong: `${kind} management service`, right, exact: true, severity: 'information' };
}

function words(text: string): string[] {
  return text.split(' ');
}
