//! What Kubernetes and Docker say.

use super::super::labelled::Structure;
use super::recipe::{PLAIN, Recipe};

pub const RECIPES: &[Recipe] = &[
    Recipe {
        name: "describe-pods-#.txt",
        format: "kubectl describe",
        copies: 2,
        lines: 9,
        share: 60,
        between: "\n\n",
        ordinary: &[
            "Name:             «pod_name»\nNamespace:        default\nStatus:           Pending\nControlled By:    ReplicaSet/checkout\nContainers:\n  app:\n    Image:         «image_tag»\n    Image ID:      «image_digest»\n    Port:          8080/TCP\n    Last State:    Terminated\n      Exit Code:   «exit_code»\n    Environment:\n      DB_PASSWORD:  <set to the key 'password' in secret '«secret_name»'>  Optional: false\nEvents:\n  Warning  BackOff  2m (x«#2-90» over 9m)  kubelet  Back-off restarting failed container",
        ],
        telling: &[
            "Name:             «pod_name»\nNamespace:        shop\nNode:             «ec2_host»/«ipv4_private»\nStart Time:       «@mail»\nStatus:           Running\nIP:               «ipv4_private»\nContainers:\n  app:\n    Container ID:  containerd://«container_id»\n    Image:         «image_tag»\n    Environment:\n      «+secrets.yaml»\n      «+tokens.yaml»\n      DB_HOST: «service_host»\n      «+traps.yaml»\nEvents:\n  Normal  Scheduled  3m  default-scheduler  Successfully assigned shop/«pod_name» to «internal_host»",
            "Name:             «pod_name»\nNode:             «internal_host»/«ipv4_private»\nIPs:\n  IP:  «ipv4_private»\n  IP:  «ipv6»\nContainers:\n  proxy:\n    Image:         «image_tag»\n    Args:\n      «+secrets.flag»\n      --v=2\n      --upstream=http://«service_host»:8080",
        ],
        ..PLAIN
    },
    Recipe {
        name: "secrets-#.yaml",
        format: "kubectl get -o yaml",
        structure: Structure::Yaml,
        copies: 2,
        lines: 12,
        share: 75,
        between: "\n---\n",
        ordinary: &[
            "apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: feature-flags\n  uid: «uuid»\n  resourceVersion: \"«lock_version»\"\ndata:\n  LOG_LEVEL: info\n  «+traps.quotedyaml»\n  «+traps.quotedyaml»",
        ],
        telling: &[
            "apiVersion: v1\nkind: Secret\nmetadata:\n  name: «secret_name»\n  uid: «uuid»\n  creationTimestamp: \"«@sec»\"\ntype: Opaque\ndata:\n  password: «password_in_base64»\n  config.yaml: «config_in_base64»",
            "apiVersion: v1\nkind: Secret\nmetadata:\n  name: «secret_name»\ntype: Opaque\nstringData:\n  «+tokens.quotedyaml»\n  «+secrets.quotedyaml»\n  «+tokens.quotedyaml»",
            "apiVersion: v1\nkind: Secret\nmetadata:\n  name: «secret_name»\ntype: kubernetes.io/tls\nstringData:\n  tls.crt: |\n    «!certificate|    »\n  tls.key: |\n    «!rsa|    »",
            "apiVersion: v1\nkind: Endpoints\nmetadata:\n  name: ledger\nsubsets:\n  - addresses:\n      - ip: «ipv4_private»\n        nodeName: «ec2_host»\n      - ip: «ipv4_private»\n        nodeName: «internal_host»",
        ],
        ..PLAIN
    },
    Recipe {
        name: "kubelet-#.log",
        format: "klog",
        copies: 1,
        lines: 90,
        share: 20,
        ordinary: &[
            "I«@klog» «#1000-9999» kubelet.go:«#100-2900»] \"SyncLoop UPDATE\" source=\"api\" pods=[\"shop/«pod_name»\"]",
            "E«@klog» «#1000-9999» pod_workers.go:«#100-1900»] \"Error syncing pod, skipping\" err=\"failed to StartContainer\" podUID=\"«uuid»\"",
            "W«@klog» «#1000-9999» reflector.go:«#100-900»] watch of «deployment_name» ended with: too old resource version: «lock_version»",
        ],
        telling: &[
            "E«@klog» «#1000-9999» kubelet_node_status.go:«#50-900»] \"Unable to register node with API server\" node=\"«internal_host»\" err=\"dial tcp «ipv4_private»:6443: i/o timeout\"",
            "I«@klog» «#1000-9999» proxier.go:«#100-900»] \"Adding new service port\" endpoint=\"«ipv4_private»:8080\" host=\"«service_host»\"",
        ],
        ..PLAIN
    },
    Recipe {
        name: "docker-inspect-#.json",
        format: "docker inspect",
        structure: Structure::Json,
        lines: 9,
        share: 80,
        head: "[\n",
        between: ",\n",
        tail: "\n]\n",
        ordinary: &[
            "  {\n    \"Id\": \"«container_id»\",\n    \"Created\": \"«@nano»\",\n    \"Image\": \"«image_digest»\",\n    \"State\": {\"Status\": \"exited\", \"ExitCode\": «#0-137»},\n    \"Config\": {\"Env\": [\"PATH=/usr/local/bin:/usr/bin\", \"NODE_ENV=production\"]}\n  }",
        ],
        telling: &[
            "  {\n    \"Id\": \"«container_id»\",\n    \"Image\": \"«image_digest»\",\n    \"Config\": {\n      \"Hostname\": \"«short_host»\",\n      \"Env\": [\"DB_PASSWORD=«password|json»\", \"GITHUB_TOKEN=«github_fine_grained_token»\", \"DB_HOST=«internal_host»\"]\n    },\n    \"NetworkSettings\": {\"IPAddress\": \"«ipv4_private»\", \"MacAddress\": \"«mac_address»\"}\n  }",
            "  {\n    \"Id\": \"«container_id»\",\n    \"Config\": {\n      \"Image\": \"«image_tag»\",\n      \"Env\": [\"STRIPE_KEY=«stripe_short_key»\", \"RABBITMQ_DEFAULT_PASS=«passphrase»\"],\n      \"Cmd\": [\"redis-server\", \"--requirepass\", \"«password|json»\"]\n    },\n    \"Mounts\": [{\"Source\": \"/home/«user_name»/data\", \"Destination\": \"/data\"}]\n  }",
            "  {\n    \"Id\": \"«container_id»\",\n    \"Auths\": {\"«internal_host»:5000\": {\"auth\": \"«docker_auth»\"}},\n    \"NetworkSettings\": {\"GlobalIPv6Address\": \"«ipv6»\", \"IPAddress\": \"«ipv4_private»\"}\n  }",
        ],
        ..PLAIN
    },
];
