/** Whether VS Code takes a file of this name for a Dockerfile. It does not look at upper and lower case. */
export function isDockerfileName(name: string): boolean {
  if (/\.(docker|container)ignore$/i.test(name)) return false;
  return /^(docker|container)file(\..*)?$|\.(docker|container)file$/i.test(name);
}
