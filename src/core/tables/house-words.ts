/**
 * Long words that the posts use again and again, American spelling: a word that is one slip of the finger away from one of
 * them is taken for that slip. This is no dictionary: a word that is near none of them is not judged. Checked against a
 * list of 275,000 English words: the real ones that are so near, and that anybody writes, are in `REAL_WORDS`.
 */
export const HOUSE_WORDS: readonly string[] = `
  ability absolute academic accelerate acceleration acceptance accepted accessible accidentally accommodate accomplish
  according accordingly accounts accuracy accurate achieve achieved achieving acknowledge acquired actively activities
  activity adapting addition additional additionally additions addressed addresses addressing adequate adjacent adjusted
  adjustment administrator admission adoption advanced advantage advantages affected afternoon aggregate agreement alerting
  algorithm aligning alliance allocated allowed allowing alternative amazing analysis annotations announce announced
  announcement announcements annually another answered anticipated anybody anything apparent appearance appended applicable
  application applications applying approach approaches appropriate architectural architecture architectures artificial
  aspects assembly assessment assigned assignment assistance associated assumption asynchronous attached attempting attendees
  attending attention attractive audience authentication authorization automate automated automatically automating automation
  autonomous autoscaling availability available averages awareness backbone backend background backported bandwidth barriers
  baseline becoming beginning behavior believe beneficial benefits besides between bootstrap bottleneck bottlenecks boundaries
  brainstorming branches broadcast brought browser building bundled business calculate calculated calendar campaign candidate
  candidates capabilities capability capable captured careful carefully carrier catalog category centers central centralized
  certificate certificates certification certified challenge challenges challenging changing channels chapter character
  characteristics choosing circumstances clarify cleanup clearly clients clusters codebase cohesive collaborate collaborates
  collaborating collaboration collaborative colleagues collected collecting collection collections combination combined
  comfortable command commands comments commercial commitment committed committee commonly communicate communication
  communities community companies company compared comparison compatibility compatible compete compiler complete completely
  complexity compliance compliant complicated component components compose comprehensive compromise compute computer computers
  computing concept concepts concern concerns concluded conclusion concrete concurrent condition conducted conference
  conferences confidence confident confidential configurable configuration configurations configure configured configuring
  confirm confirmed conflict conflicts connected connection connections connectivity connects consecutive consequently
  consider consideration considered considering consistency consistent consistently console constant constantly constraints
  construct consumed consumer consumers consumption contact container containerization containerized containers containing
  contains contents context continue continued continuity continuous continuously contract contrast contribute contributed
  contributing contribution contributor contributors controller controllers controls convenient converge conversation
  conversations conversion convert converted cooperation coordinate coordinated coordination copyright correct corrected
  correctly corresponding counterpart coverage creates creating creation creative credentials criteria critical cultural
  culture curious current currently customer customers customize customized database databases datacenter deadline debugging
  december decentralized decided decision decisions declarative dedicated default defaulted defaults defined defining
  definitely definition degraded delayed deletion delivered delivering delivers delivery demanding demands demonstrate
  demonstrated demonstration dependencies dependency dependent depending deployed deploying deployment deployments deprecated
  derived described describing description designed desirable desktop despite detailed details detected detection determine
  developed developer developers development develops devices diagram difference different difficult digital diligently
  dimension direction directly directory disabled disaster discover discovered discovery discuss discussed discussing
  discussion discussions diskless display displayed distributed distribution distributions diverse diversity division document
  documentation documented documents domains download downloaded downtime dramatically drivers dynamic dynamically earlier
  ecosystem editing education effective effectively effects efficiency efficient efficiently efforts elastic election
  elections element elements eliminate eliminated embedded emergency emerging emphasis emphasize employees enables enabling
  encounter encountered encourage encouraged encouraging encrypted encryption endpoint endpoints engaged engagement engaging
  engineer engineering engineers enhanced enhancement enhancements enhancing enormous ensures ensuring enterprise enterprises
  entirely environment environmental environments episodes equipment equivalent erroneous escalate especially essential
  established estimate estimated evaluate evaluating evaluation evening eventually everybody everyday everyone everything
  evidence evolution exactly example examples excellent exception exchange excited exciting exclusive exclusively executed
  executing execution exercise exhibition existence existing expanded expanding expansion expectations expected expensive
  experience experienced experiences experiment expertise experts explain explained explains explanation explicit explicitly
  exploit explore explored exploring exposed express expressed extended extending extension extensive extensively external
  extract extreme extremely facilitate facilities factory failing failover failure failures familiar fantastic favorite
  feature featured features federated feedback figures filesystem filtered filtering finalized finalizing finally financial
  finished firewall firmware flexibility flexible floating focused focusing folders followed following follows footprint
  foreseen formerly fortunately forward foundation fragment framework frameworks freedom frequency frequently friendly fulfill
  fulfilled function functional functionality functioning functions fundamental furthermore gateway gateways gathering general
  generally generate generated generation generic geographically getting globally governance governing gradually granted
  graphical graphics grateful greater greatly growing guarantee guarantees guidance guidelines handled handling happened
  happening happens hardened hardening hardware harmonized heading headquarters healthcare healthy heavily helpful helping
  heterogeneous hierarchical hierarchy highlight highlighted highlighting highlights historical holistic homepage horizontal
  horizontally hosting however hundreds hyperscale hypervisor identical identified identifier identifiers identify identifying
  identity ignored illustrate illustrated illustrates immediate immediately impacted impacts imperative implement
  implementation implemented implementing implements implicit importance important importantly impossible improved improvement
  improvements improves improving inactive incident included includes including inclusive incoming incompatible incorporate
  incorrect increase increased increases increasing incredible incremental incubation independent indicate indicated indicates
  indirectly individual individuals industrial industry influence informal information informed infrastructure inherent
  initial initially initiate initiative initiatives injected innovation innovative inquiries insights inspect inspection
  inspired installation installations installed installer installing instance instances instantly instead institute
  instruction instructions insufficient integral integrate integrated integrates integrating integration integrator
  intelligence intelligent intended intensive interact interaction interactions interactive interest interested interesting
  interests interface interfaces intermediate internal international interoperability interrupt interrupted introduce
  introduced introduces introducing introduction introductory intuitive invaluable inventory investigate investment invited
  involved involves isolated isolating isolation iteration iterations journey keyboard knowledge laboratory languages largely
  largest latency launched launching leaders leadership leading learning legitimate leverage leveraging library lifecycle
  lifecycles lightweight limitation limitations limited listening loading location locations logging logical machine machines
  mailing maintain maintained maintaining maintains maintenance majority malfunction malicious manageability management
  manager managers manages managing mandatory manifest manifests manually manufacturers manufacturing mapping marketing
  massive material materials matters maturity maximum meaning meaningful meantime measure measured measurement measurements
  measures mechanism mechanisms meeting meetings members membership mention mentioned mentoring message messages messaging
  metadata methodology methods metrics microservices migrated migrating migration milestone milestones million minimal
  minimize minimum minutes missing mission mitigate modeling moderate modernize modification modified modular modules monitor
  monitored monitoring monthly mounted movement multicast multiple namespace namespaces national navigate necessarily
  necessary necessity network networking networks neutral nevertheless newcomers nightly nominated nomination nominations
  normally notable noticed notification notifications numbers numerous objective objectives observability observe observed
  obtained obvious obviously occasion occurred occurrence offered offering offerings official offline offload onboarding
  ongoing onwards openness operate operates operating operation operational operations operator operators opinion
  opportunities opportunity opposed optimal optimization optimizations optimize optimized optimizing optional orchestration
  organization organizations organize organized organizer organizers organizing oriented original originally outdated outlined
  outside overall overhead overlap overlapping overnight override overrides overview overwhelming ownership package packaged
  packages packaging paragraph parallel parameters parsing partial partially participant participants participate participated
  participating participation particularly partition partitions partner partners partnership passing password passwords
  patches patching pattern patterns payload pending percent percentage perfect perform performance performed performing
  performs periodic periodically permanent permission permissions persistent personal perspective physical physically pipeline
  pipelines placement planned planning platform platforms players pleased podcast pointers policies popular popularity
  portable portals portion position positive possibilities possibility possible potential powerful practical practically
  practices precisely precision predictable preference preferred preparation prepare prepared preparing prerequisites presence
  presentation presentations presented presents preserve pressure prevent prevented preventing previous previously primarily
  primary principle printed priorities prioritize priority private privilege proactive probably problem problems procedure
  proceed process processed processes processing processor processors produce produced producing product production productive
  productivity products professional profile profiles program programming progress progressed prohibited project projects
  prominent promise promising promote promoted promoting properly properties property proposal proposals proposed protect
  protected protecting protection protocol protocols prototype provided providers provides providing provision provisioned
  provisioning publication published purchase purpose purposes qualified quality quantity quarter queries question questions
  quickly rapidly rationale reachable reaction readable readiness realistic realize realized reasonable rebooted rebooting
  rebuild receive received receives receiving recently recognized recommend recommendation recommendations recommended
  reconcile reconciliation recorded recorder recording recordings recover recovered recovery recurring redeploy redesigned
  redirect reduced reduces reducing reduction redundancy redundant redundantly reference references referred reflect reflects
  refresh regarding regardless regional regions register registered registry regression regular regularly regulations
  reinstall related relates relations relationship relatively released releases releasing relevant reliability reliable
  remained remaining remains remarkable remember reminder remotely removal removed removing repeated replace replaced
  replacement replaces replacing replicate replicated replication reported reporting reports repositories repository represent
  representative representatives represented represents reproduce request requested requesting requests require required
  requirement requirements requires research researchers reserved resides residing resilience resolve resolved resolving
  resource resources respective respectively responded response responses responsibility responsible restart restarted
  restarting restore restored restoring restrict restricted restrictions results retained retention retrieve retrieved
  retrieving returned returning reusable reverse reviewed reviewer reviewers reviewing reviews revision robustness rollback
  rollout rotation routine running runtime satellite satisfied satisfy savings scalability scalable scaling scanning scenario
  scenarios schedule scheduled scheduling science scripts seamless secondary seconds section sections sectors secured securely
  securing security segments selected selecting selection semantic sensitive sensors separate separated separately sequence
  serialization serverless servers service services serving session sessions settings several severity sharing shorter shortly
  showcase showcased showcases shutdown signature significant significantly similar similarly simpler simplex simplicity
  simplified simplifies simplify simplifying simulate simultaneous simultaneously situated situation situations skilled
  slightly smaller smoothly snapshot society software solution solutions something sometimes somewhere sophisticated sources
  spanning speaker speakers specialized specific specifically specification specifics specified specifies specifying spectrum
  sponsor sponsored sponsors spotlight stability stabilize stabilizing staging stakeholders standalone standard standardized
  standards started starting startup stateful stateless statement station stations statistics steadily steering storage
  storing straightforward strategic strategies strategy streaming strength strengthen strengthened stronger structure students
  studies subcloud subclouds subject submission submissions submitted subnets subscribe subscribed subscription subsequent
  substantial substitute subsystem succeed success successful successfully sufficient suggestion suggests suitable summarize
  summarized summary supplied supported supporting supports surface surprise suspend sustainability sustainable switches
  switching synchronization synchronized synchronous systems tackling tailored talented targeted targeting targets technical
  technologies technology telecom telecommunications telecoms temperature template templates temporarily temporary tenants
  terminal terminology terrestrial testing themselves theoretical therefore thinking thorough thoroughly thousands threshold
  thriving through throughout throughput tickets timeline together tomorrow toolkit topologies topology tracking traditional
  traffic training transfer transferred transform transformation transformed transforming transition translate translated
  translating translation translations transmission transparency transparent transport transportation trigger triggered
  troubleshooting trusted tutorial typical typically ultimate ultimately unavailable undergoing underlying understand
  understanding undertake unfinished unfortunately unified uniform universal universe university unlocked unlocking
  unnecessary unplanned unprecedented unpredictable unrelated unsuccessful unsupported updated updates updating upgrade
  upgraded upgrades upgrading uploaded uploading upstream usually utilities utility utilization utilize utilized utilizes
  utilizing validate validated validating validation valuable variable variables variants variety various vehicle vehicles
  vendors verification verified verifying versions vertical viability virtual virtualization virtualized visibility visible
  visualization volumes volunteers vulnerabilities vulnerability vulnerable warehouse warning website websites weekend welcome
  welcoming whenever whereas wherever whether widespread wireless without witness wonderful workflow working workload
  workloads workshop workshops worldwide written yesterday yourself
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
  'Debian',
  'Ansible',
  'Prometheus',
  'Grafana',
];

/** Words of their own that are one slip away from a house word, or spellings that are right elsewhere. */
export const REAL_WORDS: ReadonlySet<string> = new Set(
  'string enablers servicers prioritise resorting tasteless technologise strategise addiction addictions addressees alining automaton backed behaviour bought bowser bushiness centres challengers champaign commandos complaint computes constrains consumes covert crates cremates cremating cremation curios defied demeans dependences depletion depreciated deprived discus discuses divers drives ensues enuring eternal exerts exited exiting favourite figurers filing flailing focussing fulfil grated grater growling handed handing hoisting hosing identifies impalement indicted inquires insect insolation leaning lunched lunching mangers manifestos manufactures modelling mooring neural nighty organizes overheard packagers panned pathing patters payers pervious plyers polices poplar potable potion predicable prefect presets prioritises prioritizes profilers programing receivers recoded recoding redaction reducers remainder reorder researches residues resole restated restring retrained retuned retuning revere sapling scalding scaleable scrips senors serveries serves settlings severs sharding shavings shearing shorty simper simplifiers sorter specifiers stanging staring startled startling stated stating steaming stimulate storied storming suppled switchers tacking thickets though tracing trough unblocked unblocking underling underlings updaters utilizers versifying visors waning wheres'.split(
    ' ',
  ),
);
