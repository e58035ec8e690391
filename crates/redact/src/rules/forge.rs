//! Tokens of code forges and package registries, known by their prefix.

use super::{Family, Rule};

pub(crate) const FAMILY: Family = Family {
    rules: &[
        Rule::token(
            "forge.github",
            "GITHUB_TOKEN",
            &["ghp_", "gho_", "ghu_", "ghs_", "ghr_", "github_pat_"],
            r"gh[pousr]_[0-9A-Za-z]{20,255}|github_pat_[0-9A-Za-z_]{22,255}",
        ),
        Rule::token(
            "forge.gitlab",
            "GITLAB_TOKEN",
            &[
                "glpat-", "gldt-", "glrt-", "glcbt-", "glptt-", "glft-", "glimt-", "glagent-", "gloas-",
                "glsoat-",
            ],
            r"gl[a-z]{2,5}-[0-9A-Za-z_.=-]{16,300}",
        ),
        Rule::token("forge.npm", "NPM_TOKEN", &["npm_"], r"npm_[0-9A-Za-z]{30,50}\b"),
        Rule::token("forge.pypi", "PYPI_TOKEN", &["pypi-"], r"pypi-[0-9A-Za-z_-]{32,}"),
        Rule::token("forge.rubygems", "RUBYGEMS_TOKEN", &["rubygems_"], r"rubygems_[0-9a-f]{40,60}\b"),
        Rule::token("forge.crates", "CRATES_TOKEN", &["cio"], r"cio[0-9A-Za-z]{32}\b"),
        Rule::token("forge.docker", "DOCKER_TOKEN", &["dckr_pat_"], r"dckr_pat_[0-9A-Za-z_-]{20,}"),
        Rule::token(
            "forge.atlassian",
            "ATLASSIAN_TOKEN",
            &["ATATT3", "ATBB", "ATCTT3"],
            r"AT(?:ATT3|CTT3)[0-9A-Za-z_=.-]{40,}|ATBB[0-9A-Za-z]{24,}",
        ),
    ],
    hits: &[
        "remote: using «ghp_16C7e42F292c6912E7710c838347Ae178B4a»",
        r#""token":"«glpat-x1Y2z3A4b5C6d7E8f9G0»""#,
        "//registry.example.com/:_authToken=«npm_aB3dE5fG7hI9jK1lM3nO5pQ7rS9tU1vW3xY5»",
        r"line one\n«ghp_16C7e42F292c6912E7710c838347Ae178B4a»\nline two",
    ],
    misses: &["ghp_ is a prefix", "npm_config_cache=/tmp/x", "glibc-2.36 installed", "pypi-mirror started"],
};
