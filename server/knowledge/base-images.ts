/**
 * Tags to offer for a base image that has none: a maintained release line each, the slim variant first.
 * Source: the images' own lists of supported tags, November 2026.
 */
export const suggestedTags: Readonly<Record<string, readonly string[]>> = {
  python: ['3.13-slim', '3.13'],
  node: ['24-slim', '24'],
  golang: ['1.26', '1.26-alpine'],
  ruby: ['3.4-slim', '3.4'],
  php: ['8.4-cli', '8.4-fpm'],
  rust: ['1.95-slim', '1.95'],
  openjdk: ['21-jdk-slim'],
  'eclipse-temurin': ['21-jre', '21-jdk'],
  debian: ['13-slim', '12-slim'],
  ubuntu: ['24.04', '22.04'],
  alpine: ['3.22', '3.21'],
  busybox: ['1.37'],
  fedora: ['43'],
  centos: ['7'],
  rockylinux: ['9', '9-minimal'],
  almalinux: ['9', '9-minimal'],
  amazonlinux: ['2023'],
  nginx: ['1.28', '1.28-alpine'],
  httpd: ['2.4'],
  redis: ['8', '8-alpine'],
  postgres: ['17', '17-alpine'],
  mysql: ['8.4'],
  mongo: ['8'],
  'continuumio/miniconda3': ['25.3.1-1'],
  'mambaorg/micromamba': ['2.3'],
};
