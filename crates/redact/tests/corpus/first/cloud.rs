//! Keys of clouds and forges, in the shapes that their makers issue.

use super::super::labelled::Tier;
use super::encodings;
use super::kinds::{Kind, Value, from_pattern, made, secret};
use super::world::World;

/// GitHub and npm end their tokens with a checksum of the random part.
fn with_checksum(w: &mut World, prefix: &str) -> Value {
    let body = from_pattern(&mut w.random, "{a*30}");
    let sum = encodings::base62_of_six(encodings::crc32(body.as_bytes()));
    Value::same(format!("{prefix}{body}{sum}"))
}

fn azure_sas(w: &mut World) -> Value {
    let signature = from_pattern(&mut w.random, "{b*42}{e*1}=");
    Value { spelling: encodings::percent(&signature), identity: signature }
}

fn pypi(w: &mut World) -> Value {
    Value::same(from_pattern(&mut w.random, "pypi-AgEIcHlwaS5vcmcCJ{w*130-160}"))
}

const SECRET: Tier = Tier::Secret;

#[rustfmt::skip]
pub const KINDS: &[Kind] = &[
    secret("aws_access_key_id", "AKIA{B*16}", &["aws access key id"], &["InvalidAccessKeyId: «» does not exist in our records", "aws credentials loaded from env, access key «»", "rotating IAM key «» (age 91 d)"]),
    secret("aws_temporary_key_id", "ASIA{B*16}", &["aws access key id"], &["ExpiredToken for temporary key «»"]),
    secret("aws_secret_access_key", "{b*39}{a*1}", &["aws secret access key", "s3 secret key"], &["boto3 debug: aws_secret_access_key=«» region=eu-west-1"]),
    secret("aws_session_token", "IQoJb3JpZ2luX2VjE{b*250-330}{a*1}==", &["aws session token"], &["sts: x-amz-security-token: «»"]),
    secret("gcp_api_key", "AIzaSy{w*33}", &["google api key", "maps api key", "firebase api key"], &["geocode quota exceeded for key=«»", "GET /maps/api/geocode/json?latlng=…&key=«» 403"]),
    secret("google_client_secret", "GOCSPX-{w*28}", &["google client secret", "oauth client secret"], &["invalid_client: client_secret «» is disabled"]),
    secret("google_access_token", "ya29.a0{w*160-190}", &["google access token"], &["token refreshed, new access token «»", "Authorization: Bearer «»"]),
    secret("google_refresh_token", "1//0{w*98}", &["google refresh token"], &["invalid_grant for refresh_token=«»"]),
    secret("azure_storage_key", "{b*85}{q*1}==", &["azure storage key", "storage account key"], &["DefaultEndpointsProtocol=https;AccountName=assets01;AccountKey=«»;EndpointSuffix=core.windows.net"]),
    secret("azure_shared_access_key", "{b*42}{e*1}=", &["service bus key", "event hub shared access key"], &["Endpoint=sb://orders.servicebus.windows.net/;SharedAccessKeyName=RootManageSharedAccessKey;SharedAccessKey=«»"]),
    made(SECRET, "azure_sas_signature", azure_sas, &[], &["blob upload to ?sv=2023-11-03&ss=b&srt=o&sp=rw&se=2026-01-01T00%3A00%3A00Z&spr=https&sig=«» failed: 403", "backup target ?sp=racwdl&sv=2022-11-02&sr=c&sig=«»"]),
    secret("azure_client_secret", "{a*3}8Q~{w*34}", &["azure client secret"], &["AADSTS7000215: Invalid client secret provided: «»"]),
    secret("azure_devops_pat", "{c*52}", &["azure devops pat", "system accesstoken"], &["##[debug]AZURE_DEVOPS_EXT_PAT=«»"]),
    secret("digitalocean_token", "dop_v1_{x*64}", &["digitalocean access token", "do token"], &["doctl: unable to use token «»"]),
    secret("heroku_api_key", "HRKU-AA{w*58}", &["heroku api key"], &["heroku: Invalid credentials provided «»"]),
    secret("cloudflare_api_token", "{w*39}{a*1}", &["cloudflare api token", "cf api token"], &["certbot dns_cloudflare_api_token = «»"]),
    secret("databricks_token", "dapi{x*32}", &["databricks token"], &["databricks-cli profile prod token «»"]),
    secret("terraform_cloud_token", "{a*14}.atlasv1.{w*66}{a*1}", &["tf token app terraform io", "tfe token"], &["terraform login stored token «»"]),
    secret("vault_token", "hvs.CAESI{w*89}{a*1}", &["vault token"], &["vault: permission denied (token «»)", "curl -H 'X-Vault-Token: «»' failed with 403"]),
    secret("doppler_token", "dp.pt.{a*43}", &["doppler token"], &["doppler: Invalid Auth token «»"]),
    secret("pulumi_token", "pul-{x*40}", &["pulumi access token"], &["pulumi login with «» ok"]),
    secret("tailscale_auth_key", "tskey-auth-{a*11}CNTRL-{a*32}", &["tailscale authkey", "ts authkey"], &["tailscale up --authkey=«» --hostname=runner"]),
    made(SECRET, "github_token", |w| with_checksum(w, "ghp_"), &["github token", "gh token", "github pat"], &["fatal: Authentication failed for token «»", "remote: https://x-access-token:«»@github.com/platform/web.git"]),
    secret("github_fine_grained_token", "github_pat_11{U*20}_{a*59}", &["github token", "github pat"], &["renovate: bad credentials «»"]),
    made(SECRET, "github_app_token", |w| with_checksum(w, "ghs_"), &["github token", "installation token"], &["actions/checkout: using token «»"]),
    made(SECRET, "github_oauth_token", |w| with_checksum(w, "gho_"), &["github oauth token"], &["gh auth: stored «» for host github.com"]),
    secret("gitlab_token", "glpat-{w*19}{a*1}", &["gitlab token", "gitlab private token"], &["PRIVATE-TOKEN: «»", "git clone https://oauth2:«»@gitlab.com/shop/api.git"]),
    secret("gitlab_runner_token", "glrt-{w*19}{a*1}", &["gitlab runner token", "runner token"], &["gitlab-runner register --token «»"]),
    secret("gitlab_deploy_token", "gldt-{w*19}{a*1}", &["gitlab deploy token"], &["docker login registry.gitlab.com -u deployer -p «»"]),
    made(SECRET, "npm_token", |w| with_checksum(w, "npm_"), &["npm token", "node auth token"], &["//registry.npmjs.org/:_authToken=«»", "npm ERR! code E401 token «»"]),
    made(SECRET, "pypi_token", pypi, &["twine password", "pypi token"], &["twine upload -u __token__ -p «»"]),
    secret("rubygems_key", "rubygems_{x*48}", &["rubygems api key", "gem host api key"], &["gem push failed, key «»"]),
    secret("docker_hub_token", "dckr_pat_{w*26}{a*1}", &["docker token", "dockerhub password"], &["unauthorized: docker login with «»"]),
    secret("bitbucket_app_password", "ATBB{a*24}{X*8}", &["bitbucket app password"], &["git push https://ci:«»@bitbucket.org/shop/site.git rejected"]),
    secret("atlassian_api_token", "ATATT3xFfGF0{w*171}={X*8}", &["atlassian api token", "jira api token"], &["jira-cli 401 with token «»"]),
    secret("circleci_token", "CCIPAT_{a*22}_{x*40}", &["circleci token"], &["circleci: invalid token «»"]),
    secret("sonar_token", "sqp_{x*40}", &["sonar token"], &["mvn sonar:sonar -Dsonar.token=«»"]),
    secret("artifactory_key", "AKCp{a*69}", &["artifactory api key"], &["X-JFrog-Art-Api: «»"]),
];
