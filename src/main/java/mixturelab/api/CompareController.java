package mixturelab.api;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.function.Function;
import mixturelab.compare.CheckedComparison;
import mixturelab.compare.CompareLink;
import mixturelab.compare.CompareService;
import mixturelab.compare.CompareSettings;
import mixturelab.compare.ManyStartsResult;
import mixturelab.compare.SweepResult;
import mixturelab.core.dataset.Dataset;
import mixturelab.core.dataset.DatasetCatalogue;
import mixturelab.core.settings.Parsed;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.async.DeferredResult;

/** Many runs as JSON: the page's comparisons, by the same names, the same limits, the same code. */
@RestController
final class CompareController {
    private final DatasetCatalogue catalogue;
    private final CompareLink links;
    private final CompareService comparisons;

    CompareController(DatasetCatalogue catalogue, CompareService comparisons) {
        this.catalogue = catalogue;
        this.links = new CompareLink(catalogue);
        this.comparisons = comparisons;
    }

    /** One fit for each K. */
    @GetMapping(path = "/api/sweep", produces = "application/json")
    DeferredResult<SweepAnswer> sweep(@RequestParam MultiValueMap<String, String> query, HttpServletRequest request) {
        return sweep(query, request, SweepAnswer::of);
    }

    /** One setting from many starts. */
    @GetMapping(path = "/api/starts", produces = "application/json")
    DeferredResult<StartsAnswer> starts(@RequestParam MultiValueMap<String, String> query, HttpServletRequest request) {
        return starts(query, request, StartsAnswer::of);
    }

    /** What is made of a link's sweep, or what is wrong with the link. */
    <T> DeferredResult<T> sweep(
            MultiValueMap<String, String> query, HttpServletRequest request, Function<SweepResult, T> made) {
        return answer(links.sweep(query, Optional.empty()), request, made);
    }

    /** What is made of a link's many starts, or what is wrong with the link. */
    <T> DeferredResult<T> starts(
            MultiValueMap<String, String> query, HttpServletRequest request, Function<ManyStartsResult, T> made) {
        return answer(links.starts(query, Optional.empty()), request, made);
    }

    private <S extends CompareSettings<P, R>, P, R, T> DeferredResult<T> answer(
            Parsed<S> link, HttpServletRequest request, Function<R, T> made) {
        S settings = BadParameterException.orValid(link);
        Dataset dataset = catalogue.create(settings.run().data());
        CheckedComparison<P, R> comparison = BadParameterException.orValid(comparisons.check(settings, dataset));
        return Waiting.answer(() -> comparisons.start(request.getRemoteAddr(), comparison), made);
    }
}
