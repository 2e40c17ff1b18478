/** A realistic Dockerfile of about `lines` lines: stages, continued RUNs, comments, variables, heredocs. */
export function sampleDockerfile(lines: number): string {
  const stages = Math.max(1, Math.round(lines / stage(0).split('\n').length));
  return Array.from({ length: stages }, (_, index) => stage(index)).join('\n');
}

function stage(index: number): string {
  return `# Stage ${index} builds a part of the model server.
FROM python:3.13-slim AS stage${index}
ARG VERSION=1.${index}
ENV MODEL_HOME=/models/${index} \\
    PYTHONUNBUFFERED=1
LABEL org.opencontainers.image.version="$VERSION"
WORKDIR /app/${index}
RUN apt-get update \\
    && apt-get install -y --no-install-recommends \\
        build-essential \\
        # needed by the wheels below
        libgomp1 \\
        curl \\
    && rm -rf /var/lib/apt/lists/*
COPY requirements.txt ./
RUN --mount=type=cache,target=/root/.cache/pip pip install -r requirements.txt
RUN <<EOF
set -e
for model in a b c; do
  curl -fsSL "https://models.example/\${model}.onnx" -o "/models/\${model}.onnx"
done
EOF
COPY --chown=1000:1000 src/ ./src/
RUN if [ -f setup.py ]; then pip install . ; else echo "nothing to install"; fi
EXPOSE 5000
USER 1000
HEALTHCHECK --interval=30s CMD ["python", "-c", "import urllib.request"]
CMD ["gunicorn", "-b", "0.0.0.0:5000", "app:app"]
`;
}
