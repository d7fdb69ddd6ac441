package mixturelab;

import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.page.AppShellConfigurator;
import com.vaadin.flow.component.page.ColorScheme;
import com.vaadin.flow.component.page.Inline.Position;
import com.vaadin.flow.component.page.Inline.Wrapping;
import com.vaadin.flow.server.AppShellSettings;
import com.vaadin.flow.theme.lumo.Lumo;
import java.io.IOException;
import java.time.Duration;
import java.util.ResourceBundle;
import mixturelab.base.ui.PageSetup;
import mixturelab.compare.CompareService;
import mixturelab.core.dataset.DatasetCatalogue;
import mixturelab.digits.DigitsService;
import mixturelab.digits.DigitsSettings;
import mixturelab.digits.Mnist;
import mixturelab.files.DataFolder;
import mixturelab.files.HomeworkFile;
import mixturelab.files.ResultCache;
import mixturelab.jobs.JobPool;
import mixturelab.jobs.RunService;
import mixturelab.smile.OpenBlas;
import mixturelab.web.ErrorPage;
import mixturelab.web.FirstVisit;
import mixturelab.web.ReadableQuery;
import mixturelab.web.SecurityHeaders;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.context.annotation.Bean;

/** Starts the server and sets up the page that hosts every view. */
@SpringBootApplication
@StyleSheet(Lumo.STYLESHEET)
@CssImport("./styles/fonts.css")
@CssImport("./styles/tokens.css")
@CssImport("./styles/theme.css")
@CssImport("./page/page.css")
@ColorScheme(ColorScheme.Value.SYSTEM)
public class Application implements AppShellConfigurator {
    private static final Logger log = LoggerFactory.getLogger(Application.class);

    public static void main(String[] args) {
        SpringApplication.run(Application.class, args);
    }

    @Bean
    HomeworkFile homeworkFile(@Value("${MIXTURELAB_DATA:}") String folder) {
        HomeworkFile file = new HomeworkFile(DataFolder.of(folder));
        file.fetch();
        return file;
    }

    @Bean
    DatasetCatalogue datasetCatalogue(HomeworkFile file) {
        return new DatasetCatalogue(file);
    }

    /** One heavy run per core; 64 may wait, 16 of them one visitor's: minutes of work at the very most. */
    @Bean
    JobPool runPool() {
        int cores = Runtime.getRuntime().availableProcessors();
        return new JobPool("run", cores, cores - 1, 64, 16);
    }

    @Bean
    RunService runService(JobPool pool, @Value("${mixturelab.small-run:100ms}") Duration small) {
        return new RunService(pool, small);
    }

    /** One comparison of digits at a time, on all cores; results stay in the data folder, 300 MB of them at most. */
    @Bean
    DigitsService digitsService(@Value("${MIXTURELAB_DATA:}") String folder) {
        DataFolder results = new DataFolder(DataFolder.of(folder).file("digits"));
        return new DigitsService(
                new Mnist(),
                OpenBlas::isAvailable,
                new ResultCache(results, 300_000_000),
                Runtime.getRuntime().availableProcessors(),
                Runtime.getRuntime().maxMemory());
    }

    @Bean
    CompareService compareService(JobPool pool) {
        return new CompareService(pool);
    }

    /**
     * Says where to look, as soon as there is something to see. What the first visitor would have to wait for is done before,
     * what only some ask for afterwards. {@code mixturelab.warm-up=false}: neither; a test has the pool to itself.
     */
    @Bean
    ApplicationListener<ApplicationReadyEvent> ready(
            CompareService comparisons,
            DigitsService digits,
            DatasetCatalogue catalogue,
            @Value("${mixturelab.warm-up:true}") boolean warmUp) {
        return event -> {
            Integer port =
                    event.getApplicationContext().getEnvironment().getProperty("local.server.port", Integer.class);
            if (port == null) {
                return;
            }
            if (warmUp) {
                visit(port, digits);
            }
            log.info("Mixture Lab is ready: http://localhost:{}/", port);
            if (warmUp) {
                comparisons.warmUp(catalogue);
            }
        };
    }

    /** Of all pages that of digits asks the most of the server. */
    private static void visit(int port, DigitsService digits) {
        try {
            digits.saved(DigitsSettings.HOMEWORK).ifPresent(digits::savedMessage);
            FirstVisit.to(port, "digits");
        } catch (IOException notInThisWay) {
            log.debug("No first visit", notInThisWay);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    /** {@code MIXTURELAB_FRAME_ANCESTORS}: the sites that may show the lab in a frame of theirs. */
    @Bean
    SecurityHeaders securityHeaders(@Value("${MIXTURELAB_FRAME_ANCESTORS:'self'}") String frameAncestors) {
        return new SecurityHeaders(frameAncestors);
    }

    @Bean
    ReadableQuery readableQuery() {
        return new ReadableQuery();
    }

    @Bean
    ErrorPage errorPage() {
        return new ErrorPage();
    }

    @Bean
    PageSetup pageSetup() {
        return new PageSetup();
    }

    @Override
    public void configurePage(AppShellSettings settings) {
        settings.addFavIcon("icon", "favicon.svg", "any");
        // before the first paint: the theme that was chosen on an earlier visit
        settings.addInlineWithContents(
                Position.PREPEND,
                "{ const theme = localStorage.getItem('theme'); if (theme) document.documentElement.dataset.theme = theme; }",
                Wrapping.JAVASCRIPT);
        settings.addMetaTag(
                "description",
                ResourceBundle.getBundle("vaadin-i18n.translations").getString("page.description"));
    }
}
