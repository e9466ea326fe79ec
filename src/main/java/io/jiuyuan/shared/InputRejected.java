package io.jiuyuan.shared;

import java.util.List;
import java.util.stream.Collectors;

/** Input that a person has to correct. Nothing was stored; each problem names its field. Answered as HTTP 422. */
public final class InputRejected extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<FieldProblem> problems;

    public InputRejected(List<FieldProblem> problems) {
        super(problems.stream().map(FieldProblem::message).collect(Collectors.joining("；")));
        this.problems = List.copyOf(problems);
    }

    public InputRejected(String field, String message) {
        this(List.of(new FieldProblem(field, message)));
    }

    public List<FieldProblem> problems() {
        return problems;
    }
}
