package it.comune.performance.examples;

import it.comune.performance.report.Labels;
import it.comune.performance.value.Problem;
import java.util.List;

/**
 * What was given cannot be used: a sentence, or the problems of one or more documents. The tool then ends with exit
 * code 2.
 */
final class Unusable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /**
     * The problems of one document.
     *
     * @param name as people know it: a file name
     * @param problems at least one
     */
    record Document(String name, List<Problem> problems) {
        void print(Page page, Labels labels) {
            for (Problem problem : problems) {
                String pointer = problem.pointer().isEmpty() ? labels.text("problems.document") : problem.pointer();
                page.write(
                        0,
                        2,
                        Span.plain(name + " " + pointer + "\u00a0 "),
                        new Span(problem.code().name(), Style.BAD));
                page.write(2, problem.message(labels.language().locale()));
                page.write(2, problem.hint(labels.language().locale()));
            }
        }
    }

    /** What was left undone. */
    enum Left {
        EVALUATED,
        CHECKED,
        COMPARED,
        WRITTEN,
        PUT_IN_FORCE
    }

    private final transient List<String> sentences;
    private final transient List<Document> documents;
    private final Left left;

    Unusable(List<String> sentences, List<Document> documents, Left left) {
        super(String.join(" ", sentences), null, false, false);
        this.sentences = List.copyOf(sentences);
        this.documents = List.copyOf(documents);
        this.left = left;
    }

    Unusable(List<String> sentences, List<Document> documents) {
        this(sentences, documents, Left.EVALUATED);
    }

    Unusable(String sentence) {
        this(List.of(sentence), List.of());
    }

    Unusable(Document document) {
        this(document, Left.EVALUATED);
    }

    Unusable(Document document, Left left) {
        this(List.of(), List.of(document), left);
    }

    /**
     * Where, what, the value, the limit and what to do, for each problem in the order of the documents; then how many.
     */
    void print(Page page, Labels labels) {
        sentences.forEach(sentence -> page.write(0, 2, Span.plain(sentence)));
        for (Document document : documents) {
            document.print(page, labels);
            page.write(
                    0,
                    2,
                    Span.strong(labels.counted("problems", document.problems().size())),
                    Span.plain(" " + labels.text("problems.nothing." + left, document.name())));
        }
    }
}
