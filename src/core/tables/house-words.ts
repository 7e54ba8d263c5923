/**
 * Long words that the posts use again and again, American spelling: a word that is one slip of the finger away from one of
 * them is taken for that slip. This is no dictionary: a word that is near none of them is not judged. Checked against a
 * list of 275,000 English words: the real ones that are so near are in `REAL_WORDS`.
 */
export const HOUSE_WORDS: readonly string[] = `
  acceleration accessible accommodate achieved acknowledge actively activities activity addition additional additionally
  additions adjacent administrator adoption advantage advantages afternoon algorithm aligning alliance allocated allowing
  alternative analysis announced applicable application applications applying approach approaches appropriate architectural
  architecture architectures assigned attendees attending attention authentication authorization automate automated
  automatically automation availability available backbone background bandwidth becoming beginning benefits brainstorming
  broadcast building business capabilities capability category centralized certificate certificates certification challenge
  challenges challenging changing channels characteristics cohesive collaborate collaborates collaborating collaboration
  collaborative combination commands commercial commitment committed committee communicate communication communities community
  companies compatibility compatible complete completely complexity compliance complicated component components comprehensive
  computing concluded conclusion condition conference confidence configurable configuration configurations configure configured
  configuring connected connection connections connectivity consecutive consider consideration considering consistent
  consistently constantly consumption container containerization containerized containers containing contains contents continue
  continued continuous continuously contribute contributing contribution contributor contributors controller controllers
  controls convenient conversation conversations coordinate corresponding coverage creating creation credentials critical
  currently customer decision decisions dedicated defining definitely definition deletion delivered delivering delivers delivery
  dependencies dependency dependent depending deployed deploying deployment deployments described describing description
  designed desirable determine developed developers development develops difference different difficult direction directly
  directory disabled disaster discovery discussed discussing discussion discussions distributed distribution documentation
  download downtime ecosystem efficiency efficient efficiently election elections emerging emphasis enabling encryption enhanced
  enhancement enhancements enhancing ensuring environment environments equipment especially essential established evaluate
  evaluating eventually everyone everything evolution examples excellent exception exciting executed execution existence
  existing expanded expected experience experiment explanation explicitly explored exploring extending extension external
  failures featured features feedback finalized finalizing financial flexibility flexible focusing following footprint
  fortunately foundation framework frequency frequently function functional functionality functions fundamental furthermore
  gathering generate generated generation geographically governance guarantee handling happened hardened hardening hardware
  heterogeneous highlight highlighted highlighting highlights hypervisor identical identified identify identity immediately
  implement implementation implemented implementing importance important improved improvement improvements improving included
  includes including increase increased increasing independent individual industrial industry information infrastructure
  innovation installation installed installing instance instances instructions integrate integrated integrates integrating
  integration intelligent interaction interested interesting interface interfaces internal international interoperability
  introduce introduced introducing introduction inventory investigate involved involves isolation knowledge laboratory launched
  leadership learning legitimate leverage leveraging lifecycle limitations locations machines maintain maintained maintaining
  maintains maintenance malicious manageability management managing manifest manually manufacturing mechanism mechanisms
  meetings mentioned methodology migration milestone milestones minimize modification monitoring multiple namespace navigate
  necessary networking networks newcomers notification numerous objective obviously occurred occurrence official onboarding
  operating operation operational operations operator operators opportunities opportunity optimization optimizations optimize
  optimized optimizing optional orchestration organization organizations organized original override overrides overview packages
  parallel parameters participant participants participate participated participating participation particularly partition
  performance performed performing performs permanent permission perspective physical planning platform platforms policies
  popularity possibility possible potential powerful practical practices precision preferred preparation presence presentation
  presentations presented previous previously principle priority privilege probably problems procedure processes processing
  production professional programming progress projects proposed protection protocol provided providers provides providing
  provisioning publication published question questions reasonable received recently recognized recommend recommended recorded
  recording recordings recovery reducing reduction redundancy redundant reference referred regardless register registered
  registry regression relationship released releases relevant reliability reliable remaining remember remotely removing
  replacement repositories repository represent reproduce requests required requirement requirements requires research
  resilience resource resources responsibility responsible retrieve reviewing robustness scalability scalable scanning scenario
  scenarios schedule scheduled scheduling seamless secondary securely security segments selection sensitive separate separated
  separately sequence services sessions settings signature significant significantly similarly simultaneously situation
  situations snapshot software solution solutions something specific specifically specification specified specifying sponsors
  stability standalone standard standards starting statistics steering strategy structure subcloud subclouds subsequent
  substantial successful successfully suggestion suggests supported supporting supports surprise synchronization synchronized
  synchronous targeted targeting technical technologies technology telecommunications temperature temporary terminal therefore
  thorough thoroughly thousands threshold throughout throughput timeline together topology traditional transforming transition
  translating transmission transparent troubleshooting tutorial typically underlying understand understanding unfortunately
  universal unnecessary unsuccessful unsupported updating upgrades upgrading uploaded upstream utilization utilizing validation
  valuable variable verification versions virtualization virtualized vulnerabilities vulnerability welcoming workflow workload
  workloads workshop workshops
`
  .trim()
  .split(/\s+/);

/** Names, with the capitals they are written with. */
export const HOUSE_NAMES: readonly string[] = [
  'StarlingX',
  'OpenStack',
  'OpenInfra',
  'Kubernetes',
  'OpenDev',
  'Keystone',
  'AppArmor',
];

/** Words of their own that are one slip away from a house word, or spellings that are right elsewhere. */
export const REAL_WORDS: ReadonlySet<string> = new Set(
  'addiction addictions automaton cremating cremation depletion impalement insolation pervious recoding settlings startling underling underlings scaleable focussing programing'.split(
    ' ',
  ),
);
