package io.jiuyuan.policy;

/** A policy pack that must not go into service. Stops the start; the message names the file and the place in it. */
final class PolicyRefused extends IllegalStateException {

    private static final long serialVersionUID = 1L;

    PolicyRefused(String file, String path, String problem) {
        super(file + (path.isEmpty() ? "" : ": " + path) + ": " + problem);
    }

    PolicyRefused(String problem) {
        super(problem);
    }
}
