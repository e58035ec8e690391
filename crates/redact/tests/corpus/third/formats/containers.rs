//! Orchestrators and containers.

use super::super::super::labelled::Structure;
use super::super::template::Escape;
use super::super::writer::{Format, LINES};

pub const FORMATS: &[Format] = &[
    Format {
        name: "kubectl describe",
        file: "k8s/describe-pods-#.txt",
        files: 1,
        records: (14, 18),
        between: "\n\n",
        loudness: 60,
        quiet: &[
            "Events:\n  Type     Reason     Age                From               Message\n  ----     ------     ----               ----               -------\n  Normal   Pulled     «small»m                 kubelet            Container image \"«image_tag»\" already present on machine\n  Warning  BackOff    «small»m (x«n» over 12m)   kubelet            Back-off restarting failed container app in pod «pod»\n  Warning  Unhealthy  «small»m                 kubelet            Readiness probe failed: HTTP probe failed with statuscode: «status»",
            "Name:         «pod»\nNamespace:    billing\nLabels:       pod-template-hash=«hash8»\nStatus:       Running\nContainers:\n  app:\n    Container ID:   containerd://«container»\n    Image:          «image_tag»\n    Image ID:       registry.k8s.io/app@«digest»\n    Port:           8080/TCP\n    Exit Code:    137\n    Environment:\n      DB_PASSWORD:  <set to the key 'password' in secret 'db-credentials'>  Optional: false\n      MAX_TOKENS:   4096",
        ],
        loud: &[
            "Name:         «pod»\nNamespace:    payments\nNode:         «node»/«ipv4»\nStart Time:   «ts_http»\nStatus:       Pending\nIP:           «ipv4»\nIPs:\n  IP:  «ipv4»\nContainers:\n  app:\n    Image:         «image_tag»\n    Environment:\n      DB_HOST:      «fqdn»\n      DB_USER:      «db_user»\n      DB_PASSWORD:  «password»\n      «token_key»:  «token»\n    Mounts:\n      /var/run/secrets/kubernetes.io/serviceaccount from kube-api-access-x7k2p (ro)",
            "Name:               «node»\nRoles:              <none>\nAddresses:\n  InternalIP:   «ipv4»\n  InternalDNS:  «node»\n  Hostname:     «host»\nSystem Info:\n  System UUID:                «uuid»\n  Kernel Version:             5.15.0-105-generic\n  Container Runtime Version:  containerd://1.7.13",
            "Name:         «pod»\nAnnotations:  cni.projectcalico.org/podIP: «ipv4»/32\n              owner: «email»\nContainers:\n  migrate:\n    Args:\n      --dsn=postgres://«db_user»:«password|url»@«svc»:5432/core\n      --admin-password\n      «password_word»\n    State:          Waiting\n      Reason:       CrashLoopBackOff",
        ],
        ..LINES
    },
    Format {
        name: "kubectl get -o yaml",
        file: "k8s/objects-#.yaml",
        files: 2,
        structure: Structure::Yaml,
        records: (14, 18),
        between: "\n---\n",
        loudness: 75,
        quiet: &[
            "apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: app-config\n  resourceVersion: \"«count»\"\n  uid: «uuid»\ndata:\n  keyboard: us\n  secret_name: db-credentials\n  password_min_length: \"12\"\n  tls_cert_path: /etc/ssl/certs/server.crt",
            "apiVersion: apps/v1\nkind: Deployment\nmetadata:\n  name: token-issuer\nspec:\n  template:\n    spec:\n      containers:\n      - name: app\n        image: «image_tag»\n        env:\n        - name: DB_PASSWORD\n          valueFrom:\n            secretKeyRef:\n              key: password\n              name: db-credentials",
        ],
        loud: &[
            "apiVersion: v1\nkind: Secret\nmetadata:\n  name: db-credentials\n  uid: «uuid»\ntype: Opaque\ndata:\n  password: «password_b64»\n  admin-password: «password_b64»\n  config.env: «config_b64»",
            "apiVersion: apps/v1\nkind: StatefulSet\nmetadata:\n  name: ledger\nspec:\n  template:\n    spec:\n      containers:\n      - name: app\n        image: «image_tag»\n        env:\n        - name: «secret_env»\n          value: «generic»\n        - name: DB_PASSWORD\n          value: «password_safe»\n        - name: «token_key»\n          value: \"«token»\"\n        - name: LOG_LEVEL\n          value: debug",
            "apiVersion: v1\nkind: Pod\nmetadata:\n  name: «pod»\nspec:\n  nodeName: «node»\n  hostAliases:\n  - ip: «ipv4»\n    hostnames:\n    - «fqdn»\nstatus:\n  hostIP: «ipv4»\n  podIP: «ipv4»\n  phase: Running",
            "apiVersion: v1\nkind: Secret\nmetadata:\n  name: tls-signing\nstringData:\n  jwt-secret: «generic_long»\n  id_rsa: |\n    «pem_openssh|indent4»\n  ca.crt: |\n    «pem_certificate|indent4»",
        ],
        ..LINES
    },
    Format {
        name: "docker inspect",
        file: "docker/inspect-#.json",
        files: 1,
        structure: Structure::Json,
        escape: Escape::Json,
        records: (9, 12),
        head: "[\n",
        between: ",\n",
        tail: "\n]\n",
        loud: &[
            "    {\n        \"Id\": \"«container»\",\n        \"Created\": \"«ts_micro»\",\n        \"Path\": \"docker-entrypoint.sh\",\n        \"Image\": \"«digest»\",\n        \"Name\": \"/postgres-«small»\",\n        \"Config\": {\n            \"Hostname\": \"«hash8»a1f3\",\n            \"Env\": [\n                \"POSTGRES_PASSWORD=«password_quoted»\",\n                \"«token_key»=«token»\",\n                \"POSTGRES_DB=core\",\n                \"PGDATA=/var/lib/postgresql/data\",\n                \"PG_VERSION=16.2-1\"\n            ],\n            \"Image\": \"«image_tag»\"\n        },\n        \"NetworkSettings\": {\n            \"MacAddress\": \"«mac»\",\n            \"IPAddress\": \"«ipv4»\",\n            \"GlobalIPv6Address\": \"«ipv6_short»\"\n        }\n    }",
            "    {\n        \"Id\": \"«container»\",\n        \"State\": {\n            \"Status\": \"exited\",\n            \"ExitCode\": 137,\n            \"StartedAt\": \"«ts_micro»\"\n        },\n        \"Args\": [\n            \"--requirepass\",\n            \"«password_safe»\",\n            \"--bind\",\n            \"«loopback4»\"\n        ],\n        \"Mounts\": [\n            {\n                \"Source\": \"/home/«user_in_path»/data\",\n                \"Destination\": \"/data\"\n            }\n        ],\n        \"HostConfig\": {\n            \"ExtraHosts\": [\n                \"«fqdn»:«ipv4»\"\n            ]\n        },\n        \"auths\": {\n            \"https://index.docker.io/v1/\": {\n                \"auth\": \"«docker_auth»\"\n            }\n        }\n    }",
        ],
        ..LINES
    },
    Format {
        name: "helm values",
        file: "helm/values-#.yaml",
        files: 1,
        structure: Structure::Yaml,
        records: (14, 20),
        loudness: 65,
        quiet: &[
            "image:\n  repository: registry.k8s.io/app\n  tag: \"«version»\"\n  pullPolicy: IfNotPresent",
            "auth:\n  existingSecret: db-credentials\n  secretKeys:\n    adminPasswordKey: postgres-password",
            "resources:\n  limits:\n    memory: 512Mi\n  tokenAudience: api",
            "service:\n  port: 8080\n  password: \"\"\n  apiKeyHeader: X-API-Key",
        ],
        loud: &[
            "postgresql:\n  auth:\n    username: «db_user»\n    password: «password_safe»\n    postgresPassword: \"«password»\"\n  primary:\n    host: «fqdn»",
            "smtp:\n  host: «fqdn»\n  user: «user»\n  pass: '«password_safe»'\n  from: «email»",
            "externalDatabase:\n  url: \"postgresql://«db_user»:«password|url»@«ipv4»:5432/core\"",
            "env:\n- name: «token_key»\n  value: \"«token»\"\n- name: FEATURE_FLAGS\n  value: \"none\"",
            "oauth:\n  clientId: web\n  clientSecret: «generic»\n  cookieSecret: «generic_64»",
            "ingress:\n  hosts:\n  - «fqdn»\n  allowlist:\n  - «ipv4»/32",
            "grafana:\n  adminUser: admin\n  adminPassword: «passphrase»",
        ],
        ..LINES
    },
];
